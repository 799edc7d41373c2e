package uk.sidebyside.audits.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.quality.rules.SampleResult;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.shared.AreaId;

/** What samples of plans show. Only plans of which all marks are in are counted: nobody learns a mark before. */
@Service
public class PlanResults {
    private final SampleStore samples;
    private final TurnStore turns;
    private final TalkStore talks;
    private final Frameworks frameworks;

    PlanResults(SampleStore samples, TurnStore turns, TalkStore talks, Frameworks frameworks) {
        this.samples = samples;
        this.turns = turns;
        this.talks = talks;
        this.frameworks = frameworks;
    }

    /** A plan of which all marks are in, and what was said of it. */
    public record Marked(SampledPlan plan, PlanMarks marks) {}

    /**
     * @param marked in the order in which the plans were drawn
     * @param by how many marks that are in came from whom
     */
    public record Found(
            PlanSample sample,
            Framework framework,
            SampleResult result,
            List<Marked> marked,
            Map<MarkerKind, Integer> by) {
        public Found {
            marked = List.copyOf(marked);
            by = new LinkedHashMap<>(by);
        }

        /** How many second marks are in, and how many of them parents and young people, or partners, gave. */
        public int secondMarks(MarkerKind... kinds) {
            int sum = 0;
            for (MarkerKind kind : kinds) {
                sum += by.getOrDefault(kind, 0);
            }
            return sum;
        }
    }

    /** @throws NotFound for a sample that is not there */
    @Transactional(readOnly = true)
    public Found of(AreaId area, SampleId id) {
        PlanSample sample = samples.find(area, id).orElseThrow(NotFound::new);
        Framework framework = frameworks.version(area, sample.framework());
        List<Marked> marked = marked(area, sample.id());
        return new Found(
                sample,
                framework,
                SampleResult.of(
                        asked(sample, framework),
                        marked.stream().map(Marked::marks).toList()),
                marked,
                seconds(turns.ofSample(area, id)));
    }

    static SampleResult.Asked asked(PlanSample sample, Framework framework) {
        return new SampleResult.Asked(
                framework,
                sample.highFrom(),
                sample.target(),
                sample.listed(),
                indicators(framework, sample.voiceStandard()),
                indicators(framework, sample.partnershipStandard()));
    }

    private static List<Indicator> indicators(Framework framework, @Nullable String standard) {
        return standard == null
                ? List.of()
                : framework.standard(standard).map(Standard::indicators).orElse(List.of());
    }

    private static Map<MarkerKind, Integer> seconds(List<Turn> turns) {
        Map<MarkerKind, Integer> by = new LinkedHashMap<>();
        turns.stream()
                .filter(turn -> turn.second() && turn.inAt() != null)
                .forEach(turn -> by.merge(turn.kind(), 1, Integer::sum));
        return by;
    }

    /** Of a sample, in the order in which its plans were drawn. */
    List<Marked> marked(AreaId area, SampleId sample) {
        return join(samples.plans(area, sample), turns.marks(area, sample), talks.ofSample(area, sample));
    }

    /**
     * Of one plan; its marks are empty while they are not all in.
     *
     * @param talks all talks about the plan
     */
    @Transactional(readOnly = true)
    public PlanMarks of(AreaId area, SampledPlan plan, List<Talk> talks) {
        List<TurnStore.Mark> marks = plan.open() ? turns.marks(area, plan.id()) : List.of();
        return join(List.of(plan), marks, talks).stream()
                .findFirst()
                .map(Marked::marks)
                .orElse(new PlanMarks(plan.number(), plan.twice(), Map.of(), Map.of(), Map.of()));
    }

    /** What was said to a level of one plan: words by indicator, those of the first and of the second. */
    @Transactional(readOnly = true)
    public Map<String, Words> words(AreaId area, SampledPlan plan) {
        Map<String, Words> words = new HashMap<>();
        turns.marks(area, plan.id())
                .forEach(mark -> words.merge(
                        mark.indicator(),
                        mark.second() ? new Words("", mark.words()) : new Words(mark.words(), ""),
                        Words::and));
        return words;
    }

    public record Words(String first, String second) {
        private Words and(Words other) {
            return new Words(first + other.first, second + other.second);
        }
    }

    private static List<Marked> join(List<SampledPlan> plans, List<TurnStore.Mark> marks, List<Talk> talks) {
        Map<SampledPlanId, Map<String, String>> firsts = new HashMap<>();
        Map<SampledPlanId, Map<String, String>> seconds = new HashMap<>();
        marks.forEach(mark -> (mark.second() ? seconds : firsts)
                .computeIfAbsent(mark.plan(), id -> new HashMap<>())
                .put(mark.indicator(), mark.level()));
        Map<SampledPlanId, Map<String, String>> agreed = new HashMap<>();
        talks.forEach(talk ->
                agreed.computeIfAbsent(talk.plan(), id -> new HashMap<>()).put(talk.indicator(), talk.level()));
        List<Marked> joined = new ArrayList<>();
        plans.stream()
                .filter(SampledPlan::open)
                .forEach(plan -> joined.add(new Marked(
                        plan,
                        new PlanMarks(
                                plan.number(),
                                plan.twice(),
                                firsts.getOrDefault(plan.id(), Map.of()),
                                seconds.getOrDefault(plan.id(), Map.of()),
                                agreed.getOrDefault(plan.id(), Map.of())))));
        return joined;
    }
}
