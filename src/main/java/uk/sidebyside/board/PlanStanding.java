package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.plan.AsKnown;
import uk.sidebyside.plan.Lead;
import uk.sidebyside.plan.Ledger;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.WorkstreamId;
import uk.sidebyside.plan.Workstreams;
import uk.sidebyside.shared.AreaId;

/** Reads how the plan stands through its facades and says it in the board's own records. */
@Component
class PlanStanding {
    private final Plans plans;
    private final Ledger ledger;
    private final MeasuresNow measures;
    private final PlanRegister register;
    private final Workstreams workstreams;
    private final Posts posts;
    private final AsKnown known;

    PlanStanding(
            Plans plans,
            Ledger ledger,
            MeasuresNow measures,
            PlanRegister register,
            Workstreams workstreams,
            Posts posts,
            AsKnown known) {
        this.known = known;
        this.workstreams = workstreams;
        this.register = register;
        this.posts = posts;
        this.measures = measures;
        this.plans = plans;
        this.ledger = ledger;
    }

    Optional<PlanTree> inForce(AreaId area) {
        return plans.inForce(area);
    }

    /** Risks and assumptions of the plan that are open; none where there is no plan. */
    List<PackContent.RiskNow> openRisks(AreaId area) {
        return plans.find(area, null).stream()
                .flatMap(head -> register.risks(area, head.id()).stream())
                .filter(risk -> risk.closedOn() == null)
                .map(risk -> new PackContent.RiskNow(risk.words(), risk.effect(), owner(risk.owner())))
                .toList();
    }

    private String owner(@Nullable SeatId seat) {
        return seat == null ? "" : posts.words(seat);
    }

    /** @param since changes from the day after it on */
    Standing ofPlan(AreaId area, LocalDate since) {
        PlanTree tree = plans.tree(area, (String) null);
        return standing(area, tree, tree.areas(), since, Map.of());
    }

    /** How the plan stands, and its measures with all that their charts need: what a pack freezes. */
    record ForPack(Standing standing, List<MeasureStanding> measures) {}

    /** As {@link #ofPlan}; measures in the order of their first mention, each once. */
    ForPack forPack(AreaId area, LocalDate since) {
        PlanTree tree = plans.tree(area, (String) null);
        Map<UUID, List<SuccessMeasure>> known =
                measures.inPlan(area, tree.head().id());
        Standing standing = standing(tree, tree.areas(), since, Map.of(), said(area, tree, since), known);
        Map<String, MeasureStanding> byKey = known.values().stream()
                .flatMap(List::stream)
                .flatMap(each -> Stream.ofNullable(each.standing()))
                .collect(Collectors.toMap(each -> each.measure().key(), each -> each, (one, same) -> one));
        return new ForPack(
                standing,
                standing.measures().stream()
                        .flatMap(each -> Stream.ofNullable(each.key()))
                        .distinct()
                        .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                        .toList());
    }

    private Map<LineId, List<Ledger.Said>> said(AreaId area, PlanTree tree, LocalDate since) {
        return ledger.since(area, tree, since).stream().collect(Collectors.groupingBy(Ledger.Said::line));
    }

    /** How the plan stood at the close of a past day, as it was known then, its measures with it. */
    Standing asKnown(AreaId area, LocalDate day, LocalDate since) {
        PlanTree tree = known.tree(area, day);
        Map<LineId, List<Ledger.Said>> said =
                ledger.asKnown(area, tree, since).stream().collect(Collectors.groupingBy(Ledger.Said::line));
        return standing(
                tree,
                tree.areas(),
                since,
                Map.of(),
                said,
                measures.inPlan(area, tree.head().id(), day));
    }

    /** How the lines of one workstream stand, with what changed from the first of the month on. */
    Standing ofWorkstream(AreaId area, WorkstreamId workstream, YearMonth month) {
        PlanTree tree = plans.tree(area, (String) null);
        List<PlanTree.AreaForImprovement> its = tree.areas().stream()
                .filter(each -> workstream.equals(each.workstream()))
                .toList();
        return standing(
                area,
                tree,
                its,
                month.atDay(1).minusDays(1),
                workstreams.milestones(area, tree.head().id()));
    }

    private Standing standing(
            AreaId area,
            PlanTree tree,
            List<PlanTree.AreaForImprovement> areas,
            LocalDate since,
            Map<LineId, List<Workstreams.Milestone>> steps) {
        Map<UUID, List<SuccessMeasure>> known =
                measures.inPlan(area, tree.head().id());
        return standing(tree, areas, since, steps, said(area, tree, since), known);
    }

    private static Standing standing(
            PlanTree tree,
            List<PlanTree.AreaForImprovement> areas,
            LocalDate since,
            Map<LineId, List<Workstreams.Milestone>> steps,
            Map<LineId, List<Ledger.Said>> said,
            Map<UUID, List<SuccessMeasure>> known) {
        List<Standing.AreaProgress> progress = areas.stream()
                .map(each -> progress(tree, each, said, known, steps))
                .toList();
        List<Standing.Changed> changes = areas.stream()
                .flatMap(PlanTree.AreaForImprovement::lines)
                .flatMap(line -> changes(line, said.getOrDefault(line.id(), List.of()), since).stream())
                .toList();
        List<Standing.Contradiction> contradictions = areas.stream()
                .flatMap(PlanTree.AreaForImprovement::lines)
                .flatMap(line ->
                        Contradictions.of(line, known.getOrDefault(line.id().value(), List.of()), tree.day()).stream())
                .toList();
        return new Standing(tree.head().title(), tree.day(), since, progress, changes, contradictions);
    }

    private static Standing.AreaProgress progress(
            PlanTree tree,
            PlanTree.AreaForImprovement area,
            Map<LineId, List<Ledger.Said>> said,
            Map<UUID, List<SuccessMeasure>> known,
            Map<LineId, List<Workstreams.Milestone>> steps) {
        Map<String, Long> counts = new HashMap<>();
        area.lines().map(Line::state).forEach(state -> counts.merge(state == null ? "" : state.code(), 1L, Long::sum));
        return new Standing.AreaProgress(
                area.number(),
                area.title(),
                tree.states().stream()
                        .map(state -> new Standing.StateCount(word(state), counts.getOrDefault(state.code(), 0L)))
                        .toList(),
                counts.getOrDefault("", 0L),
                area.lines()
                        .map(line -> line(
                                line,
                                said.getOrDefault(line.id(), List.of()),
                                MeasuresNow.of(line.ref(), known.get(line.id().value()))))
                        .toList(),
                area.outcomes().stream()
                        .flatMap(outcome -> MeasuresNow.of(
                                outcome.number(), known.get(outcome.id().value()))
                                .stream())
                        .toList(),
                area.lines()
                        .flatMap(line -> steps.getOrDefault(line.id(), List.of()).stream()
                                .filter(step -> !step.task())
                                .map(step -> milestone(line, step, tree.day())))
                        .toList());
    }

    private static Standing.MilestoneNow milestone(Line line, Workstreams.Milestone step, LocalDate day) {
        return new Standing.MilestoneNow(line.ref(), step.title(), step.dueOn(), step.doneOn(), step.late(day));
    }

    private static Standing.LineNow line(Line line, List<Ledger.Said> said, List<Standing.MeasureNow> measures) {
        Line.Late late = line.overdue();
        LineState state = line.state();
        return new Standing.LineNow(
                line.id().value(),
                line.ref(),
                line.words(),
                state == null ? null : word(state),
                line.delayed() ? delay(said) : null,
                late == null ? null : late.promisedOn(),
                late == null ? 0 : late.days(),
                late != null && late.toStart(),
                line.leads().stream().map(Lead::words).toList(),
                measures);
    }

    /** What was said of the delay when it was last reported. */
    private static Standing.Delay delay(List<Ledger.Said> said) {
        return said.reversed().stream()
                .filter(each -> each.state().delayed())
                .findFirst()
                .map(each -> new Standing.Delay(each.reason(), each.effect(), each.recovery(), each.newEndOn()))
                .orElse(new Standing.Delay("", "", "", null));
    }

    private static List<Standing.Changed> changes(Line line, List<Ledger.Said> said, LocalDate since) {
        return said.stream()
                .filter(each -> each.on().isAfter(since))
                .map(each -> new Standing.Changed(
                        line.ref(),
                        line.words(),
                        each.on(),
                        word(each.state()),
                        orNull(each.before()),
                        each.words().isBlank() ? each.reason() : each.words()))
                .toList();
    }

    private static Standing.@Nullable StateWord orNull(@Nullable LineState state) {
        return state == null ? null : word(state);
    }

    private static Standing.StateWord word(LineState state) {
        return new Standing.StateWord(state.label(), state.tag());
    }
}
