package uk.sidebyside.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureStanding.Held;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.TargetWords;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.shared.AreaId;

/** How the plan's measures of success stand, in the board's own records. */
@Component
class MeasuresNow {
    private final SuccessMeasures measures;

    MeasuresNow(SuccessMeasures measures) {
        this.measures = measures;
    }

    /** By the id of the line or outcome that they belong to. */
    Map<UUID, List<SuccessMeasure>> inPlan(AreaId area, PlanId plan) {
        return measures.inPlan(area, plan).stream().collect(Collectors.groupingBy(MeasuresNow::owner));
    }

    private static UUID owner(SuccessMeasure measure) {
        if (measure.line() != null) {
            return measure.line().value();
        }
        if (measure.outcome() != null) {
            return measure.outcome().value();
        }
        throw new IllegalStateException("A measure of nothing: " + measure.id());
    }

    /** @param of the number of the line or outcome */
    static List<Standing.MeasureNow> of(String of, @Nullable List<SuccessMeasure> its) {
        return its == null
                ? List.of()
                : its.stream().map(measure -> now(of, measure)).toList();
    }

    private static Standing.MeasureNow now(String of, SuccessMeasure measure) {
        MeasureStanding now = measure.standing();
        Held core = now == null ? null : now.core();
        Point latest = now == null ? null : now.latest().orElse(null);
        Unit unit = now == null ? Unit.COUNT : now.measure().unit();
        return new Standing.MeasureNow(
                of,
                measure.words(),
                core == null ? "" : core.words(unit),
                latest == null ? null : TargetWords.figure(latest, unit),
                latest == null ? null : latest.on(),
                latest == null ? "" : latest.source(),
                core == null ? null : met(core),
                core == null ? null : core.verdict().standing().name(),
                core == null ? "" : core.said(unit));
    }

    private static @Nullable Boolean met(Held core) {
        return switch (core.verdict().standing()) {
            case MET, REACHED_NOW -> Boolean.TRUE;
            case NOT_MET -> Boolean.FALSE;
            default -> null;
        };
    }
}
