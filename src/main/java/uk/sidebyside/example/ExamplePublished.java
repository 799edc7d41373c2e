package uk.sidebyside.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.open.Breakdowns;
import uk.sidebyside.measures.open.Publication.Sector;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.measures.open.Publishing;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.rules.Direction;

/** What York shows of its figures: the first screen, a table by need, setting and age, and what was published when. */
@Component
@OnlyWithAnExample
class ExamplePublished {
    private static final String SHORT_BREAKS = "short-breaks";

    /** Counts of a day in January are reported two weeks later. */
    private static final int REPORTED_AFTER_DAYS = 14;

    private final Measures measures;
    private final Readings readings;
    private final Breakdowns breakdowns;
    private final Publications publications;
    private final Publishing publishing;

    ExamplePublished(
            Measures measures,
            Readings readings,
            Breakdowns breakdowns,
            Publications publications,
            Publishing publishing) {
        this.measures = measures;
        this.readings = readings;
        this.breakdowns = breakdowns;
        this.publications = publications;
        this.publishing = publishing;
    }

    Chapter chapter() {
        return new Chapter("what is published of figures", story -> publications.version(story.area()) > 0, this::tell);
    }

    private void tell(Story story) {
        countChildren(story);
        Map<String, MeasureId> known = new HashMap<>();
        measures.all(story.area()).forEach(measure -> known.put(measure.key(), measure.id()));
        SortedMap<Integer, MeasureId> places = new TreeMap<>();
        for (Row row : story.sheet().rows("publications.csv")) {
            MeasureId measure = Story.known(known, row.text("measure"));
            publications
                    .describe(
                            story.area(),
                            measure,
                            row.text("of_people").equals("yes"),
                            row.has("bands") ? List.of(row.text("bands").split(" ")) : List.of(),
                            Sector.valueOf(row.text("sector").toUpperCase(Locale.ROOT)),
                            0)
                    .orThrow();
            if (row.has("first_screen")) {
                places.put(row.number("first_screen"), measure);
            }
        }
        publications
                .putOnFirstScreen(story.area(), List.copyOf(places.values()), publications.version(story.area()))
                .orThrow();
        days(story.clock().today()).forEach(day -> story.clock().on(day, () -> publishing.publish(story.area(), day)));
    }

    /** Once a year at first, each quarter of the last two years, and today. */
    private static List<LocalDate> days(LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2020, 10, 1); day.isBefore(today); day = day.plusMonths(3)) {
            if (day.getMonthValue() == 10 || day.isAfter(today.minusYears(2))) {
                days.add(day);
            }
        }
        days.add(today);
        return days;
    }

    /** The counts are invented, with a few so small that they must be hidden. */
    private void countChildren(Story story) {
        List<Row> rows = story.sheet().rows("short-breaks.csv");
        story.clock().on(rows.getFirst().day("on"), () -> measures.create(story.area(), SHORT_BREAKS, shortBreaks())
                .orThrow());
        Measure measure = measures.find(story.area(), SHORT_BREAKS).orElseThrow();
        SortedMap<LocalDate, SortedMap<String, SortedMap<String, Counted>>> byDay = new TreeMap<>();
        for (Row row : rows) {
            byDay.computeIfAbsent(row.day("on"), day -> new TreeMap<>())
                    .computeIfAbsent(row.text("band"), band -> new TreeMap<>())
                    .put(row.text("label"), new Counted(row.number("count"), 0));
        }
        byDay.forEach((day, bands) ->
                story.clock().on(day.plusDays(REPORTED_AFTER_DAYS), () -> report(story, measure, day, bands)));
    }

    private void report(
            Story story, Measure measure, LocalDate day, SortedMap<String, SortedMap<String, Counted>> bands) {
        long together = bands.values().iterator().next().values().stream()
                .mapToLong(Counted::were)
                .sum();
        readings.record(
                        story.area(),
                        measure.id(),
                        Reading.figure(day, BigDecimal.valueOf(together), "Invented for this example"))
                .orThrow();
        bands.forEach((band, cells) -> {
            var faults = breakdowns.record(story.area(), measure.key(), day, band, cells);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("The example's " + band + " of " + day + ": " + faults);
            }
        });
    }

    private static Definition shortBreaks() {
        return new Definition(
                "Children who had a short break",
                "How many children and young people with SEND had a short break in the year up to that day in January.",
                "",
                "",
                Unit.COUNT,
                Direction.NEITHER,
                FedBy.TYPED,
                null,
                "Counts invented for this example",
                null,
                Refresh.YEARLY,
                "These counts are invented for this example, with some so small that they are hidden.",
                "Children Act 1989, Schedule 2, paragraph 6",
                Accountability.POPULATION,
                Audience.PUBLIC,
                "More families know that they can ask for a short break.");
    }
}
