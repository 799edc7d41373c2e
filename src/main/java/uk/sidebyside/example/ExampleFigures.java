package uk.sidebyside.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.Baselines;
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
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.TypedTarget.Course;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.shared.AreaId;

/**
 * What York measures, what it wants to reach and what was reported. York never published most of its figures: of those nothing
 * is given. A few measures are invented outright, and say so, so that each shape of a chart can be seen.
 */
@Component
@OnlyWithAnExample
class ExampleFigures {
    /** The day of the month by which the figures of the month before are known. */
    private static final int KNOWN_BY = 12;

    private final Measures measures;
    private final Targets targets;
    private final Baselines baselines;
    private final Readings readings;

    ExampleFigures(Measures measures, Targets targets, Baselines baselines, Readings readings) {
        this.measures = measures;
        this.targets = targets;
        this.baselines = baselines;
        this.readings = readings;
    }

    /** The measures of a file with the targets that are set for them at once. */
    Map<String, MeasureId> define(AreaId area, Sheet sheet, Cast cast, String file) {
        Map<String, MeasureId> known = new HashMap<>();
        for (Row row : sheet.rows(file)) {
            Measure made = measures.create(area, row.text("key"), definition(row, cast))
                    .orThrow();
            known.put(made.key(), made.id());
        }
        for (Row row : sheet.rows("targets.csv")) {
            MeasureId measure = known.get(row.text("measure"));
            if (measure != null && !row.has("set_on")) {
                targets.set(area, measure, target(row), 0).orThrow();
            }
        }
        return known;
    }

    static Definition definition(Row row, @Nullable Cast cast) {
        return new Definition(
                row.text("name"),
                row.text("definition"),
                row.text("numerator"),
                row.text("denominator"),
                read(Unit.class, row.text("unit")),
                read(Direction.class, row.text("direction")),
                read(FedBy.class, row.text("fed_by")),
                row.has("source") ? new SourceKey(row.text("source")) : null,
                row.text("source_words"),
                cast == null || !row.has("owner") ? null : cast.seat(row.text("owner")),
                read(Refresh.class, row.text("refresh")),
                row.text("quality_note"),
                row.text("legal_basis"),
                read(Accountability.class, row.text("accountability")),
                read(Audience.class, row.text("audience")),
                row.text("story"));
    }

    static SetTarget target(Row row) {
        return new SetTarget(
                read(Level.class, row.text("level")),
                read(Kind.class, row.text("kind")),
                row.has("value") ? new BigDecimal(row.text("value")) : null,
                read(Course.class, row.text("course")),
                row.number("points"),
                row.text("words"),
                row.dayOrNull("from_on"),
                row.text("from_words"),
                row.dayOrNull("due_on"),
                row.text("due_words"),
                row.text("reason"));
    }

    /** What was changed later, what stood where when somebody looked, and the invented months. */
    void tell(Story story) {
        Map<String, MeasureId> known = new HashMap<>();
        measures.all(story.area()).forEach(measure -> known.put(measure.key(), measure.id()));
        for (Row row : story.sheet().rows("baselines.csv")) {
            story.clock().on(row.day("recorded_on"), () -> baselines
                    .record(
                            story.area(),
                            Story.known(known, row.text("measure")),
                            row.day("on"),
                            new BigDecimal(row.text("value")),
                            row.text("source"))
                    .orThrow());
        }
        for (Row row : story.sheet().rows("readings.csv")) {
            story.clock().on(row.day("on"), () -> readings.record(
                            story.area(), Story.known(known, row.text("measure")), reading(row))
                    .orThrow());
        }
        for (Row row : story.sheet().rows("monthly.csv")) {
            months(story, Story.known(known, row.text("measure")), row);
        }
        laterTargets(story, known);
    }

    private void laterTargets(Story story, Map<String, MeasureId> known) {
        for (Row row : story.sheet().rows("targets.csv")) {
            if (row.has("set_on")) {
                MeasureId measure = Story.known(known, row.text("measure"));
                SetTarget target = target(row);
                story.clock().on(row.day("set_on"), () -> {
                    long seen = targets.of(story.area(), List.of(measure)).getOrDefault(measure, List.of()).stream()
                            .filter(each -> each.level() == target.level())
                            .count();
                    targets.set(story.area(), measure, target, (int) seen).orThrow();
                });
            }
        }
    }

    private static Reading reading(Row row) {
        return new Reading(
                null,
                row.day("on"),
                row.has("value") ? new BigDecimal(row.text("value")) : null,
                row.has("numerator") ? Long.valueOf(row.text("numerator")) : null,
                row.has("denominator") ? Long.valueOf(row.text("denominator")) : null,
                row.text("words"),
                row.text("source"));
    }

    /** One figure a month, the last for {@code ends} months ago; {@code 21/25} is a share, {@code -} a month without a figure. */
    private void months(Story story, MeasureId measure, Row row) {
        List<String> figures = row.list("figures");
        YearMonth month = YearMonth.from(story.clock().today())
                .minusMonths(row.number("ends"))
                .minusMonths(figures.size() - 1L);
        for (String figure : figures) {
            LocalDate on = month.atEndOfMonth();
            if (!figure.equals("-")) {
                Reading reading = monthly(month.atDay(1), on, figure, row.text("source"));
                story.clock().on(on.plusDays(KNOWN_BY), () -> readings.record(story.area(), measure, reading)
                        .orThrow());
            }
            month = month.plusMonths(1);
        }
    }

    private static Reading monthly(LocalDate from, LocalDate on, String figure, String source) {
        String[] parts = figure.split("/");
        return parts.length == 2
                ? new Reading(from, on, null, Long.valueOf(parts[0]), Long.valueOf(parts[1]), "", source)
                : new Reading(from, on, new BigDecimal(figure), null, null, "", source);
    }

    private static <E extends Enum<E>> E read(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
