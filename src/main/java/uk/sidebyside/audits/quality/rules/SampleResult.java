package uk.sidebyside.audits.quality.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;

/**
 * What a sample of plans shows, from what was said of each plan.
 *
 * @param whole how the outcomes of the whole lie
 * @param rows each indicator of the framework, in its order
 * @param claim that so many of a hundred plans are of a high standard
 * @param voice whether the voice can be found throughout; counts of plans
 * @param partnership whether it was made together
 */
public record SampleResult(Row whole, List<Row> rows, Claim claim, Count voice, Count partnership) {

    public SampleResult {
        rows = List.copyOf(rows);
    }

    /**
     * One indicator, or the whole.
     *
     * @param key of the indicator; {@link PlanMarks#WHOLE} for the whole
     * @param spread of what is settled and has a place on the scale
     * @param apart how many are settled and stand apart from the scale
     * @param differ how many plans got different levels from the two who marked them
     * @param open how many of those were not talked about yet
     */
    public record Row(
            String key,
            String standard,
            String words,
            Scale scale,
            Agreement agreement,
            Spread spread,
            int apart,
            int differ,
            int open) {

        /** As a page shows it: the level of a place, from 0 for the lowest. */
        public Level level(int place) {
            return scale.ordered().get(place);
        }
    }

    /**
     * @param of the plans of which it can be said: those that are open or to which it does not apply are left out
     */
    public record Count(int reached, int of, int open) {}

    /** What the sample was drawn by and what is asked of it. */
    public record Asked(
            Framework framework,
            String highFrom,
            int target,
            int listed,
            List<Indicator> voice,
            List<Indicator> partnership) {
        public Asked {
            voice = List.copyOf(voice);
            partnership = List.copyOf(partnership);
        }
    }

    public static SampleResult of(Asked asked, List<PlanMarks> plans) {
        Framework framework = asked.framework();
        List<Row> rows = new ArrayList<>();
        for (Standard standard : framework.standards()) {
            for (Indicator indicator : standard.indicators()) {
                rows.add(
                        row(indicator.key(), standard.title(), indicator.words(), framework.scaleOf(indicator), plans));
            }
        }
        Row whole = row(PlanMarks.WHOLE, "", "The whole", framework.whole(), plans);
        int high = framework.whole().place(asked.highFrom());
        Claim claim = new Claim(
                whole.spread().atLeast(Math.max(0, high - 1)),
                whole.spread().marked(),
                Math.max(asked.listed(), whole.spread().marked()),
                asked.target());
        return new SampleResult(
                whole,
                rows,
                claim,
                count(framework, asked.voice(), plans),
                count(framework, asked.partnership(), plans));
    }

    private static Row row(String key, String standard, String words, Scale scale, List<PlanMarks> plans) {
        List<PairTable.Pair> pairs = new ArrayList<>();
        int onePartApart = 0;
        List<Integer> settled = new ArrayList<>();
        int apart = 0;
        int differ = 0;
        int open = 0;
        for (PlanMarks plan : plans) {
            String first = plan.first().get(key);
            String second = plan.second().get(key);
            if (first != null && second != null) {
                int one = scale.place(first);
                int other = scale.place(second);
                if (one > 0 && other > 0) {
                    pairs.add(new PairTable.Pair(one - 1, other - 1));
                } else if (one != other) {
                    onePartApart++;
                }
            }
            Settled counts = plan.settled(key);
            String level = counts.level();
            differ += plan.differ(key) ? 1 : 0;
            open += counts.how() == Settled.How.THEY_DIFFER ? 1 : 0;
            if (level != null && scale.place(level) > 0) {
                settled.add(scale.place(level) - 1);
            } else if (level != null) {
                apart++;
            }
        }
        int levels = scale.ordered().size();
        Agreement agreement = Agreement.of(pairs, onePartApart, levels);
        return new Row(key, standard, words, scale, agreement, Spread.of(settled, levels), apart, differ, open);
    }

    /** How many plans reach a standard with all of its indicators; none where no standard was chosen. */
    static Count count(Framework framework, List<Indicator> indicators, List<PlanMarks> plans) {
        Map<PlanMarks.Reached, Long> counts = plans.stream()
                .collect(Collectors.groupingBy(plan -> plan.reached(framework, indicators), Collectors.counting()));
        int yes = counts.getOrDefault(PlanMarks.Reached.YES, 0L).intValue();
        int no = counts.getOrDefault(PlanMarks.Reached.NO, 0L).intValue();
        return new Count(
                yes, yes + no, counts.getOrDefault(PlanMarks.Reached.OPEN, 0L).intValue());
    }
}
