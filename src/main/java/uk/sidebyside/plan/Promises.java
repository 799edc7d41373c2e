package uk.sidebyside.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.plan.Workstreams.Milestone;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What was promised and how far it is, as pages show it: each page's whole content in one transaction. */
@Service
public class Promises {
    private final Plans plans;
    private final Histories histories;
    private final SuccessMeasures measures;
    private final Workstreams workstreams;
    private final PlanVersions versions;
    private final EvidenceItems evidence;

    Promises(
            Plans plans,
            Histories histories,
            SuccessMeasures measures,
            Workstreams workstreams,
            PlanVersions versions,
            EvidenceItems evidence) {
        this.plans = plans;
        this.histories = histories;
        this.measures = measures;
        this.workstreams = workstreams;
        this.versions = versions;
        this.evidence = evidence;
    }

    /**
     * @param latest the latest that was said about each line
     * @param version the label of the latest frozen version; null before the first
     */
    public record Promised(
            PlanTree tree,
            Map<LineId, Said> latest,
            @Nullable String version) {}

    /**
     * @param slug null for the plan in force
     * @throws NotFound where the reader may see no such plan
     */
    @Transactional(readOnly = true)
    public Promised plan(AreaId area, @Nullable String slug) {
        PlanTree tree = plans.tree(area, slug);
        return new Promised(
                tree,
                histories.latest(area, tree),
                versions.label(area, tree.head().id()));
    }

    /** The label of a plan's latest frozen version, for printed pages; null before the first. */
    @Transactional(readOnly = true)
    public @Nullable String version(AreaId area, PlanId plan) {
        return versions.label(area, plan);
    }

    /**
     * An outcome with its lines, how one will know, and what there is to show.
     *
     * @param evidence of what was found, of the outcome, of its measures and of each of its lines
     */
    public record OutcomeStory(
            Promised promised,
            PlanTree.AreaForImprovement area,
            PlanTree.Outcome outcome,
            List<SuccessMeasure> measures,
            Proofs evidence) {}

    /** @throws NotFound where the plan has no such outcome */
    @Transactional(readOnly = true)
    public OutcomeStory outcome(AreaId area, @Nullable String slug, String number) {
        Promised promised = plan(area, slug);
        PlanTree.Outcome outcome = promised.tree().outcome(number).orElseThrow(NotFound::new);
        PlanTree.AreaForImprovement found = areaOf(promised.tree(), outcome.id());
        List<SuccessMeasure> known = measures
                .inPlan(area, promised.tree().head().id())
                .stream()
                .filter(measure -> outcome.id().equals(measure.outcome()))
                .toList();
        List<Ref> about = new ArrayList<>();
        about.add(PlanRefs.of(area, found.id()));
        about.add(PlanRefs.of(area, outcome.id()));
        known.forEach(measure -> about.add(PlanRefs.of(area, measure.id())));
        outcome.lines().stream()
                .filter(line -> !Reader.current().withholds(line))
                .forEach(line -> about.add(PlanRefs.of(area, line.id())));
        return new OutcomeStory(promised, found, outcome, known, new Proofs(area, evidence.of(about)));
    }

    /**
     * A line with all that was said, shown and corrected. Of one that is held back the public gets only the reason.
     *
     * @param evidence of what was found, of the line and of its measures
     */
    public record LineStory(
            Promised promised,
            PlanTree.AreaForImprovement area,
            PlanTree.Outcome outcome,
            Line line,
            List<Said> said,
            List<Histories.Corrected> corrections,
            List<SuccessMeasure> measures,
            List<Milestone> milestones,
            Proofs evidence) {}

    /** @throws NotFound where the plan has no such line, or none that the reader may see */
    @Transactional(readOnly = true)
    public LineStory line(AreaId area, @Nullable String slug, String ref) {
        Promised promised = plan(area, slug);
        PlanTree tree = promised.tree();
        PlanId plan = tree.head().id();
        Line line = tree.line(ref).orElseThrow(NotFound::new);
        PlanTree.Outcome outcome = tree.outcomes()
                .filter(one -> one.id().equals(line.outcome()))
                .findFirst()
                .orElseThrow();
        PlanTree.AreaForImprovement found = areaOf(tree, outcome.id());
        boolean withheld = Reader.current().withholds(line);
        List<SuccessMeasure> known = withheld ? List.of() : measuresOf(area, plan, line);
        return new LineStory(
                promised,
                found,
                outcome,
                line,
                histories.ofLine(area, plan, line.id()),
                histories.corrections(area, plan, line.id()),
                known,
                withheld ? List.of() : workstreams.milestones(area, plan).getOrDefault(line.id(), List.of()),
                new Proofs(area, withheld ? Map.of() : evidence.of(about(area, found, line, known))));
    }

    private static List<Ref> about(
            AreaId area, PlanTree.AreaForImprovement found, Line line, List<SuccessMeasure> measures) {
        List<Ref> about = new ArrayList<>(List.of(PlanRefs.of(area, found.id()), PlanRefs.of(area, line.id())));
        measures.forEach(measure -> about.add(PlanRefs.of(area, measure.id())));
        return about;
    }

    private List<SuccessMeasure> measuresOf(AreaId area, PlanId plan, Line line) {
        return measures.inPlan(area, plan).stream()
                .filter(measure -> line.id().equals(measure.line()))
                .toList();
    }

    private static PlanTree.AreaForImprovement areaOf(PlanTree tree, OutcomeId outcome) {
        return tree.areas().stream()
                .filter(area ->
                        area.outcomes().stream().anyMatch(one -> one.id().equals(outcome)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Everything that an inspector asks of one area for improvement.
     *
     * @param measures of the area's outcomes, and of its lines that the reader may see
     * @param evidence of what was found, and of each outcome, line and measure
     */
    public record EvidencePack(
            Promised promised, PlanTree.AreaForImprovement area, List<SuccessMeasure> measures, Proofs evidence) {}

    /** @throws NotFound where the plan has no such area */
    @Transactional(readOnly = true)
    public EvidencePack pack(AreaId area, @Nullable String slug, int number) {
        Promised promised = plan(area, slug);
        var found = promised.tree().area(number).orElseThrow(NotFound::new);
        List<Line> lines =
                found.lines().filter(line -> !Reader.current().withholds(line)).toList();
        List<SuccessMeasure> known = measures
                .inPlan(area, promised.tree().head().id())
                .stream()
                .filter(measure ->
                        found.outcomes().stream().anyMatch(one -> one.id().equals(measure.outcome()))
                                || lines.stream().anyMatch(line -> line.id().equals(measure.line())))
                .toList();
        List<Ref> about = new ArrayList<>();
        about.add(PlanRefs.of(area, found.id()));
        found.outcomes().forEach(outcome -> about.add(PlanRefs.of(area, outcome.id())));
        lines.forEach(line -> about.add(PlanRefs.of(area, line.id())));
        known.forEach(measure -> about.add(PlanRefs.of(area, measure.id())));
        return new EvidencePack(promised, found, known, new Proofs(area, evidence.of(about)));
    }
}
