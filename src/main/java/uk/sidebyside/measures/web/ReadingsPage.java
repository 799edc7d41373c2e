package uk.sidebyside.measures.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings.Known;
import uk.sidebyside.measures.TargetWords;

/**
 * Every figure that was reported of a measure, those that were corrected too.
 *
 * @param known the latest day first, and of one day the one that counts first
 */
public record ReadingsPage(Measure measure, List<Known> known) {

    /** @param counts whether it is the one of its day that counts */
    public record Row(String day, String figure, String source, String knownOn, boolean counts) {}

    public boolean counted() {
        return measure.fedBy() == FedBy.COUNTED;
    }

    public List<Row> rows() {
        Set<LocalDate> seen = new HashSet<>();
        return known.stream()
                .map(each -> {
                    Reading reading = each.reading();
                    return new Row(
                            (reading.from() == null ? "" : MeasureWords.day(reading.from()) + " to ")
                                    + MeasureWords.day(reading.on()),
                            figure(reading),
                            reading.source(),
                            MeasureWords.day(each.knownAt()
                                    .atZone(ZoneId.of("Europe/London"))
                                    .toLocalDate()),
                            seen.add(reading.on()));
                })
                .toList();
    }

    private String figure(Reading reading) {
        var point = new Point(
                reading.from(),
                reading.on(),
                reading.value(),
                reading.numerator(),
                reading.denominator(),
                reading.words(),
                reading.source());
        String figure = TargetWords.figure(point, measure.unit());
        return reading.value() == null || reading.words().isBlank() ? figure : figure + ". " + reading.words();
    }
}
