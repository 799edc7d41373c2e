package uk.sidebyside.evidence.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of file that are taken: all others are refused. Pages, drawings and scripts that a browser would run are
 * not among them.
 *
 * <p>The first ending is the usual one. {@code detected} is what the content alone may look like; a zipped document
 * looks like any zip, and its {@code part} tells it apart.
 */
public enum FileKind {
    PDF("application/pdf", Set.of("application/pdf"), "", "pdf"),
    PNG("image/png", Set.of("image/png"), "", "png"),
    JPEG("image/jpeg", Set.of("image/jpeg"), "", "jpg", "jpeg"),
    GIF("image/gif", Set.of("image/gif"), "", "gif"),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Zips.LOOKS_LIKE,
            "word/document.xml",
            "docx"),
    EXCEL(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Zips.LOOKS_LIKE,
            "xl/workbook.xml",
            "xlsx"),
    POWERPOINT(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Zips.LOOKS_LIKE,
            "ppt/presentation.xml",
            "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", Zips.LOOKS_LIKE, "mimetype", "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", Zips.LOOKS_LIKE, "mimetype", "ods"),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", Zips.LOOKS_LIKE, "mimetype", "odp"),
    CSV("text/csv", Set.of("text/plain", "text/csv"), "", "csv"),
    TEXT("text/plain", Set.of("text/plain"), "", "txt");

    private static final class Zips {
        private static final Set<String> LOOKS_LIKE = Set.of(
                "application/zip",
                "application/x-tika-ooxml",
                "application/vnd.oasis.opendocument.text",
                "application/vnd.oasis.opendocument.spreadsheet",
                "application/vnd.oasis.opendocument.presentation");
    }

    private final String mediaType;
    private final Set<String> detected;
    private final String part;
    private final Set<String> endings;
    private final String usualEnding;

    FileKind(String mediaType, Set<String> detected, String part, String... endings) {
        this.mediaType = mediaType;
        this.detected = detected;
        this.part = part;
        this.endings = Set.of(endings);
        this.usualEnding = endings[0];
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether content that looks like this media type may be of this kind. */
    public boolean mayLookLike(String contentType) {
        return detected.contains(contentType);
    }

    public boolean zipped() {
        return !part.isEmpty();
    }

    /** The entry that a zipped document of this kind holds. */
    String part() {
        return part;
    }

    boolean openDocument() {
        return part.equals("mimetype");
    }

    public static Optional<FileKind> named(String fileName) {
        String ending = FileName.ending(fileName).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    /** The usual endings, for people and for the file input's own filter. */
    public static String endings() {
        return Arrays.stream(values()).map(kind -> "." + kind.usualEnding).collect(Collectors.joining(", "));
    }
}
