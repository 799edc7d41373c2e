package uk.sidebyside.evidence;

import uk.sidebyside.evidence.rules.FileKind;
import uk.sidebyside.shared.Finding;

/** What is said before a file is chosen, and when it can't be taken. */
public final class EvidenceWords {
    /** To stand by every file input, before anything is chosen. */
    public static final String HINT = "You can add one file of up to 10 MB: PDF, Word, Excel, PowerPoint, "
            + "OpenDocument, CSV or plain text, or a PNG, JPEG or GIF picture.";

    /** What the browser's chooser offers first; the server decides by what is in the file. */
    public static final String ACCEPT = FileKind.endings().replace(" ", "");

    private EvidenceWords() {}

    public static String of(Finding finding) {
        return switch (finding.key()) {
            case "file.empty" -> "The file is empty. Choose the file that has the content.";
            case "file.too.large" -> "The file is larger than 10 MB. Make it smaller or add a link to it instead.";
            case "file.type.unknown" ->
                "This type of file can't be taken. Save it as one of these and try again: " + FileKind.endings() + ".";
            case "file.type.differs" ->
                "The file is named ." + finding.details().getFirst()
                        + " but holds something else. Open it and save it again in that format.";
            case "file.macros" -> "The file holds macros. Save it without macros and try again.";
            case "file.unpacks.too.large" ->
                "The file unpacks to far more than it should. Save it again from the program that made it.";
            case "file.damaged" -> "The file can't be read. Open it, save it again and try once more.";
            default -> "The file can't be taken. Choose another one.";
        };
    }
}
