package uk.sidebyside.assessments.sen2.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.sidebyside.assessments.sen2.ReturnFindings;
import uk.sidebyside.assessments.sen2.ReturnImport;

/**
 * What came in, and what is to be done.
 *
 * @param leads whether the reader leads cases; an administrator sees how files came in and no more
 * @param folder where files are looked for at night; blank where none are
 */
public record ReturnsPage(List<ReturnImport> imports, boolean leads, List<ReturnFindings.Count> counts, String folder) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public int open() {
        return counts.stream().mapToInt(ReturnFindings.Count::open).sum();
    }

    public static String when(ReturnImport one) {
        return WHEN.format(one.begunAt());
    }

    public static String state(ReturnImport one) {
        return switch (one.state()) {
            case READING -> "Being read";
            case READ -> "Waits for a yes";
            case STORING -> "Being stored";
            case STORED -> "Stored";
            case REFUSED -> "Not used";
        };
    }

    public static String came(ReturnImport one) {
        return one.nightly() ? "at night" : one.cameAs();
    }

    public static String counted(ReturnImport one) {
        return switch (one.state()) {
            case REFUSED -> one.why();
            case READING, STORING -> one.percent() + "% so far";
            case READ, STORED ->
                one.fresh() + " new, " + one.changed() + " changed, " + one.same() + " the same, " + one.refused()
                        + " refused";
        };
    }
}
