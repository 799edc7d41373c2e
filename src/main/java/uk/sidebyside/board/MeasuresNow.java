package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureStanding.Held;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Signal;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.TargetWords;
import uk.sidebyside.measures.rules.Assurance;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.shared.AreaId;

/** How the plan's measures of success stand, in the board's own records. */
@Component
class MeasuresNow {
    private final SuccessMeasures measures;

    private final Standings standings;
    private final Clock clock;

    MeasuresNow(SuccessMeasures measures, Standings standings, Clock clock) {
        this.measures = measures;
        this.standings = standings;
        this.clock = clock;
    }

    /** The area's measures that a board should look at and that are none of the plan's, as they were known on the plan's day. */
    List<Standing.MeasureNow> besideThePlan(AreaId area, Standing plan) {
        Set<String> its = plan.measures().stream()
                .map(Standing.MeasureNow::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        LocalDate day = plan.asAt();
        LocalDate known = day.isBefore(LocalDate.now(clock)) ? day : null;
        return standings.all(area, day, SuccessMeasures.MONTHS, known).values().stream()
                .filter(each -> !its.contains(each.measure().key()))
                .map(each -> now("", each.measure().name(), each))
                .filter(Standing.MeasureNow::needsALook)
                .toList();
    }

    /** By the id of the line or outcome that they belong to. */
    Map<UUID, List<SuccessMeasure>> inPlan(AreaId area, PlanId plan) {
        return measures.inPlan(area, plan).stream().collect(Collectors.groupingBy(MeasuresNow::owner));
    }

    /** The same as they were known at the close of a day. */
    Map<UUID, List<SuccessMeasure>> inPlan(AreaId area, PlanId plan, LocalDate day) {
        return measures.inPlan(area, plan, day).stream().collect(Collectors.groupingBy(MeasuresNow::owner));
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
        return now(of, measure.words(), measure.standing());
    }

    private static Standing.MeasureNow now(String of, String words, @Nullable MeasureStanding now) {
        Held core = now == null ? null : now.core();
        Point latest = now == null ? null : now.latest().orElse(null);
        Unit unit = now == null ? Unit.COUNT : now.measure().unit();
        return new Standing.MeasureNow(
                of,
                words,
                core == null ? "" : core.words(unit),
                latest == null ? null : TargetWords.figure(latest, unit),
                latest == null ? null : latest.on(),
                latest == null ? "" : latest.source(),
                core == null ? null : met(core),
                core == null ? null : core.verdict().standing().name(),
                core == null ? "" : core.said(unit),
                now == null ? null : now.measure().key(),
                now == null ? null : signal(now.signal()),
                now == null ? null : alarm(now.signal()));
    }

    /** Fewer figures than a claim needs say nothing that a board has to read. */
    private static @Nullable String signal(Signal signal) {
        return switch (signal.basis()) {
            case NOT_REPORTED, RUN_CHART -> null;
            case TRIAL_LIMITS, LIMITS -> signal.words();
        };
    }

    private static @Nullable String alarm(Signal signal) {
        if (signal.worse()) {
            return "WORSE";
        }
        return signal.assurance() == Assurance.WILL_MISS ? "WILL_MISS" : null;
    }

    private static @Nullable Boolean met(Held core) {
        return switch (core.verdict().standing()) {
            case MET, REACHED_NOW -> Boolean.TRUE;
            case NOT_MET -> Boolean.FALSE;
            default -> null;
        };
    }
}
