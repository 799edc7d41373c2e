package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Easy Read version of a part of the plan: one picture beside each sentence.
 *
 * @param standard the address of the page that it is a version of
 * @param text one sentence a line, as {@code picture | sentence}; a line without a picture has an empty place for one
 * @param changedOn when the page itself last changed
 * @param editor whether the reader may write it, and so hears that it has grown old
 */
public record EasyReadPage(
        String title,
        String standard,
        String text,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate changedOn,
        boolean editor) {
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

    /** @param picture null where there is none */
    public record Point(@Nullable String picture, String sentence) {}

    public List<Point> points() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(EasyReadPage::point)
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
        return old(writtenOn, changedOn);
    }

    static String old(@Nullable LocalDate writtenOn, @Nullable LocalDate changedOn) {
        return writtenOn == null || changedOn == null || !changedOn.isAfter(writtenOn)
                ? ""
                : "Easy Read is older than this page. It was written on " + Say.day(writtenOn)
                        + ", and the page changed on " + Say.day(changedOn) + ".";
    }
}
