package uk.sidebyside.pages.display;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.EasyWords;
import uk.sidebyside.shared.Finding;

/**
 * An Easy Read version of a page: one picture beside each sentence.
 *
 * @param text one sentence a line, as {@code picture | sentence}; a line without a picture has an empty place for one
 * @param writtenOn null where nobody has written one, or it came with the program
 * @param changedOn when the page itself last changed; null where that is not known
 */
public record EasyRead(
        String text,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate changedOn) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The pictures that come with the program: Mulberry symbols under the names that an editor types. */
    public static final Set<String> PICTURES = Set.of(
            "calendar",
            "check",
            "computer",
            "doctor",
            "family",
            "good",
            "graph",
            "help",
            "letter",
            "meet",
            "money",
            "read",
            "sad",
            "school",
            "share",
            "talk",
            "teacher",
            "think",
            "together",
            "wait",
            "work",
            "write");

    /** How an editor writes it, beside the field. */
    public static final String HINT = "One short sentence a line, of " + EasyWords.AT_MOST
            + " words at most, with one idea. Begin a line with a picture's name and | to show it, like family | "
            + "Families said what they need. Pictures: "
            + PICTURES.stream().sorted().collect(Collectors.joining(", ")) + ".";

    /** What an editor reads of a sentence that {@link EasyWords} finds too long: in which line, and how long it is. */
    public static String tooLong(Finding finding) {
        return "Line " + finding.details().get(0) + " has a sentence of "
                + finding.details().get(1) + " words. Easy Read has at most " + EasyWords.AT_MOST + ": make two of it";
    }

    /** @param picture null where there is none */
    public record Point(@Nullable String picture, String sentence) {}

    public List<Point> points() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(EasyRead::point)
                .toList();
    }

    private static Point point(String line) {
        int bar = line.indexOf('|');
        String name = bar < 0 ? "" : line.substring(0, bar).strip();
        return PICTURES.contains(name)
                ? new Point(name, line.substring(bar + 1).strip())
                : new Point(null, bar < 0 ? line : line.substring(bar + 1).strip());
    }

    /** For the editor: that the page has changed since; blank where it has not. */
    public String old() {
        return writtenOn == null || changedOn == null || !changedOn.isAfter(writtenOn)
                ? ""
                : "Easy Read is older than this page. It was written on " + DAY.format(writtenOn)
                        + ", and the page changed on " + DAY.format(changedOn) + ".";
    }

    /** As "Written on 3 March 2026."; blank where the day is not known. */
    public String written() {
        return writtenOn == null ? "" : "Written on " + DAY.format(writtenOn) + ".";
    }
}
