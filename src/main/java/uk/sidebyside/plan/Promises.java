package uk.sidebyside.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.plan.Measures.Measure;
import uk.sidebyside.plan.Workstreams.Milestone;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What was promised and how far it is, as pages show it: each page's whole content in one transaction. */
@Service
public class Promises {
    private final Plans plans;
    private final Histories histories;
    private final Measures measures;
    private final Workstreams workstreams;
    private final PlanVersions versions;
    private final EvidenceItems evidence;

    Promises(
            Plans plans,
            Histories histories,
            Measures measures,
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
     * @param evidence of the outcome and of each of its lines
     */
    public record OutcomeStory(
            Promised promised,
            PlanTree.AreaForImprovement area,
            PlanTree.Outcome outcome,
            List<Measure> measures,
            Map<Ref, List<Evidence>> evidence) {}

    /** @throws NotFound where the plan has no such outcome */
    @Transactional(readOnly = true)
    public OutcomeStory outcome(AreaId area, @Nullable String slug, String number) {
        Promised promised = plan(area, slug);
        PlanTree.Outcome outcome = promised.tree().outcome(number).orElseThrow(NotFound::new);
        List<Ref> about = new ArrayList<>();
        about.add(PlanRefs.of(area, outcome.id()));
        outcome.lines().stream()
                .filter(line -> !Reader.current().withholds(line))
                .forEach(line -> about.add(PlanRefs.of(area, line.id())));
        return new OutcomeStory(
                promised,
                areaOf(promised.tree(), outcome.id()),
                outcome,
                measures.inPlan(area, promised.tree().head().id()).stream()
                        .filter(measure -> outcome.id().equals(measure.outcome()))
                        .toList(),
                evidence.of(about));
    }

    /** A line with all that was said, shown and corrected. Of one that is held back the public gets only the reason. */
    public record LineStory(
            Promised promised,
            PlanTree.AreaForImprovement area,
            PlanTree.Outcome outcome,
            Line line,
            List<Said> said,
            List<Histories.Corrected> corrections,
            List<Measure> measures,
            List<Milestone> milestones,
            List<Evidence> evidence) {}

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
        boolean withheld = Reader.current().withholds(line);
        return new LineStory(
                promised,
                areaOf(tree, outcome.id()),
                outcome,
                line,
                histories.ofLine(area, plan, line.id()),
                histories.corrections(area, plan, line.id()),
                withheld ? List.of() : measuresOf(area, plan, line),
                withheld ? List.of() : workstreams.milestones(area, plan).getOrDefault(line.id(), List.of()),
                withheld ? List.of() : evidence.of(PlanRefs.of(area, line.id())));
    }

    private List<Measure> measuresOf(AreaId area, PlanId plan, Line line) {
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
     * @param evidence of each outcome and line, by what it is about
     */
    public record EvidencePack(
            Promised promised,
            PlanTree.AreaForImprovement area,
            List<Measure> measures,
            Map<Ref, List<Evidence>> evidence) {}

    /** @throws NotFound where the plan has no such area */
    @Transactional(readOnly = true)
    public EvidencePack pack(AreaId area, @Nullable String slug, int number) {
        Promised promised = plan(area, slug);
        var found = promised.tree().area(number).orElseThrow(NotFound::new);
        List<Ref> about = new ArrayList<>();
        about.add(PlanRefs.of(area, found.id()));
        found.outcomes().forEach(outcome -> about.add(PlanRefs.of(area, outcome.id())));
        found.lines()
                .filter(line -> !Reader.current().withholds(line))
                .forEach(line -> about.add(PlanRefs.of(area, line.id())));
        return new EvidencePack(
                promised, found, measures.inPlan(area, promised.tree().head().id()), evidence.of(about));
    }
}
