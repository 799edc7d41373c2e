package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.quality.Extract;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.SampledPlan;
import uk.sidebyside.audits.quality.Talk;
import uk.sidebyside.audits.quality.Turn;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.quality.rules.Settled;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;

/**
 * One plan of a sample.
 *
 * @param mine the reader's own turn that is not in yet; null where they have none
 * @param marks empty until all marks are in
 * @param problem why the reader can't begin; blank where they can
 */
public record PlanPage(
        PlanSample sample,
        SampledPlan plan,
        Framework framework,
        List<Turn> turns,
        @Nullable Turn mine,
        PlanMarks marks,
        List<Talk> talks,
        List<Extract> extracts,
        boolean mayExtract,
        boolean mayLead,
        String problem) {

    public String at(String end) {
        return plan.at() + end;
    }

    /**
     * What was said on one indicator.
     *
     * @param href where a talk about it is written down; blank where there is none to hold
     */
    public record Row(String words, String first, String second, String counts, String href) {}

    public record Group(String title, List<Row> rows) {}

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("The whole", List.of(row(PlanMarks.WHOLE, "Outcome of the whole", framework.whole()))));
        for (Standard standard : framework.standards()) {
            List<Row> rows = new ArrayList<>();
            for (Indicator indicator : standard.indicators()) {
                rows.add(row(indicator.key(), indicator.words(), framework.scaleOf(indicator)));
            }
            groups.add(new Group(standard.title(), rows));
        }
        return groups;
    }

    private Row row(String key, String words, Scale scale) {
        Settled settled = marks.settled(key);
        String counts =
                switch (settled.how()) {
                    case NOT_MARKED -> "Not marked";
                    case ONE_MARKED, BOTH_AGREE -> label(scale, settled.level());
                    case TALKED_ABOUT -> label(scale, settled.level()) + ", as agreed in a talk";
                    case THEY_DIFFER -> "Not yet: they differ";
                };
        boolean talk = mayLead && marks.differ(key);
        return new Row(
                words,
                label(scale, marks.first().get(key)),
                label(scale, marks.second().get(key)),
                counts,
                talk ? at("/talk/" + (key.isEmpty() ? "whole" : key)) : "");
    }

    private static String label(Scale scale, @Nullable String level) {
        return level == null ? "–" : scale.find(level).map(Level::label).orElse(level);
    }

    /** What a talk was about. */
    public String about(Talk talk) {
        return framework.indicator(talk.indicator()).map(Indicator::words).orElse("Outcome of the whole");
    }

    public String level(Talk talk) {
        Scale scale = framework
                .indicator(talk.indicator())
                .map(framework::scaleOf)
                .orElseGet(framework::whole);
        return label(scale, talk.level());
    }

    /** The audits in which the marks stand, for those who may read them. */
    public List<Turn> begun() {
        return turns.stream().filter(turn -> turn.audit() != null).toList();
    }

    public String audit(Turn turn) {
        return "/audits/" + Objects.requireNonNull(turn.audit()).value();
    }

    /** Whether the reader's own turn is a second one, which reads extracts instead of the plan. */
    public boolean second() {
        return mine != null && mine.second();
    }
}
