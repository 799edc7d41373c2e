package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.plan.Measures;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.shared.AreaId;

/** How the plan's measures of success stand, in the board's own records. */
@Component
class MeasuresNow {
    private final Measures measures;

    MeasuresNow(Measures measures) {
        this.measures = measures;
    }

    /** By the id of the line or outcome that they belong to: one statement. */
    Map<UUID, List<Measures.Measure>> inPlan(AreaId area, PlanId plan) {
        return measures.inPlan(area, plan).stream().collect(Collectors.groupingBy(MeasuresNow::owner));
    }

    private static UUID owner(Measures.Measure measure) {
        if (measure.line() != null) {
            return measure.line().value();
        }
        if (measure.outcome() != null) {
            return measure.outcome().value();
        }
        throw new IllegalStateException("A measure of nothing: " + measure.id());
    }

    /** @param of the number of the line or outcome */
    static List<Standing.MeasureNow> of(String of, @Nullable List<Measures.Measure> its) {
        return its == null
                ? List.of()
                : its.stream().map(measure -> now(of, measure)).toList();
    }

    private static Standing.MeasureNow now(String of, Measures.Measure measure) {
        Measures.Reading latest = measure.latest();
        return new Standing.MeasureNow(
                of,
                measure.words(),
                target(measure.target()),
                latest == null ? null : figure(latest, measure.target().unit()),
                latest == null ? null : latest.on(),
                latest == null ? "" : latest.source(),
                switch (measure.standing()) {
                    case MET, REACHED_NOW -> Boolean.TRUE;
                    case NOT_MET -> Boolean.FALSE;
                    case NOT_STATED -> null;
                });
    }

    private static String target(Measures.Target target) {
        if (target.words().isBlank()) {
            return "";
        }
        return target.words()
                + dated(" from ", target.fromOn(), target.fromWords())
                + dated(" by ", target.dueOn(), target.dueWords());
    }

    private static String dated(String when, @Nullable LocalDate on, String words) {
        if (on == null) {
            return "";
        }
        return when + (words.isBlank() ? Words.day(on) : words);
    }

    private static String figure(Measures.Reading reading, Measures.Unit unit) {
        if (reading.value() == null) {
            return reading.words();
        }
        String number = reading.value().stripTrailingZeros().toPlainString();
        return switch (unit) {
            case PERCENT, CHANGE -> number + "%";
            case COUNT, MILESTONE -> number;
        };
    }
}
