package uk.sidebyside.measures.loads.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.TargetWords;
import uk.sidebyside.measures.loads.Loads.Becomes;
import uk.sidebyside.measures.loads.Loads.Checked;
import uk.sidebyside.measures.loads.Loads.Row;
import uk.sidebyside.measures.web.MeasureFaults;
import uk.sidebyside.pages.FormErrors;

/**
 * Figures from a file: what may be loaded, and what would become of each row.
 *
 * @param content the file itself, as the form carries it to the next step; blank before one was chosen
 * @param checked null before a file was chosen
 * @param done whether the rows were loaded just now
 */
public record FigureLoadPage(
        List<Measure> measures,
        Map<SeatId, Seat> seats,
        Map<MeasureId, Instant> latest,
        String fileName,
        String content,
        @Nullable Checked checked,
        boolean done,
        FormErrors errors) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What is known of where the figures of a measure come from (R063). */
    public record Dataset(
            String key,
            String name,
            String source,
            String owner,
            String refresh,
            String quality,
            String legal,
            String last) {}

    public List<Dataset> datasets() {
        return measures.stream()
                .map(measure -> new Dataset(
                        measure.key(),
                        measure.name(),
                        said(measure.sourceWords()),
                        owner(measure.owner()),
                        switch (measure.refresh()) {
                            case DAILY -> "Every day";
                            case MONTHLY -> "Every month";
                            case QUARTERLY -> "Every quarter";
                            case TERMLY -> "Every term";
                            case YEARLY -> "Every year";
                            case ONCE -> "Once";
                        },
                        said(measure.qualityNote()),
                        said(measure.legalBasis()),
                        latest.containsKey(measure.id()) ? day(latest.get(measure.id())) : "Never"))
                .toList();
    }

    private static String said(String words) {
        return words.isBlank() ? "Not stated" : words;
    }

    private String owner(@Nullable SeatId seat) {
        Seat its = seat == null ? null : seats.get(seat);
        return its == null ? "Nobody is named" : its.titleAndOrganisation();
    }

    private static String day(Instant at) {
        return MeasureWords.day(at.atZone(LONDON).toLocalDate());
    }

    /** What the file would do, in a sentence. */
    public String sentence() {
        if (checked == null) {
            return "";
        }
        int fresh = checked.of(Becomes.NEW).size();
        int corrected = checked.of(Becomes.CORRECTION).size();
        int same = checked.of(Becomes.SAME).size();
        int refused = checked.of(Becomes.REFUSED).size();
        String verb = done ? "was" : "is";
        return "Of " + counted(checked.rows().size(), "row") + ", " + fresh + (done ? " brought" : " would bring")
                + " a new figure and " + corrected + (done ? " corrected" : " would correct") + " one. " + same
                + " said what " + verb + " known already, and " + refused + " can't be used.";
    }

    private static String counted(int n, String one) {
        return n + " " + (n == 1 ? one : one + "s");
    }

    public String loadedBefore() {
        return checked == null || checked.loadedBefore() == null || done
                ? ""
                : "This very file was loaded on " + day(checked.loadedBefore()) + ". Loaded again it changes nothing.";
    }

    public List<Row> rows(String which) {
        return checked == null ? List.of() : checked.of(Becomes.valueOf(which));
    }

    public String what(Row row) {
        Measure measure = row.measure();
        Reading reading = row.reading();
        if (measure == null || reading == null) {
            return "";
        }
        return measure.name() + ", " + MeasureWords.day(reading.on()) + ": " + figure(reading, measure)
                + (row.before() == null ? "" : " instead of " + figure(row.before(), measure));
    }

    public List<String> why(Row row) {
        return row.findings().stream().map(MeasureFaults::of).toList();
    }

    private static String figure(Reading reading, Measure measure) {
        LocalDate on = reading.on();
        return TargetWords.figure(
                new Point(
                        reading.from(),
                        on,
                        reading.value(),
                        reading.numerator(),
                        reading.denominator(),
                        reading.words(),
                        reading.source()),
                measure.unit());
    }
}
