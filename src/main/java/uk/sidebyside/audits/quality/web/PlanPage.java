package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.quality.Extract;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.PlanSheets.PlanSheet;
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
 * @param mayPass whether the reader passes turns of it on that are not in
 * @param problem why the reader can't begin; blank where they can
 */
public record PlanPage(
        PlanSheet sheet, @Nullable Turn mine, boolean mayExtract, boolean mayLead, boolean mayPass, String problem) {

    public PlanSample sample() {
        return sheet.sample();
    }

    public SampledPlan plan() {
        return sheet.plan();
    }

    public List<Turn> turns() {
        return sheet.turns();
    }

    public List<Talk> talks() {
        return sheet.talks();
    }

    public List<Extract> extracts() {
        return sheet.extracts();
    }

    public String at(String end) {
        return plan().at() + end;
    }

    /**
     * What was said on one indicator.
     *
     * @param href where a talk about it is written down; blank where there is none to hold
     */
    public record Row(String words, String first, String second, String counts, String href) {}

    public record Group(String title, List<Row> rows) {}

    public List<Group> groups() {
        Framework framework = sheet.framework();
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
        PlanMarks marks = sheet.marks();
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
        return sheet.framework()
                .indicator(talk.indicator())
                .map(Indicator::words)
                .orElse("Outcome of the whole");
    }

    public String level(Talk talk) {
        Framework framework = sheet.framework();
        Scale scale =
                framework.indicator(talk.indicator()).map(framework::scaleOf).orElseGet(framework::whole);
        return label(scale, talk.level());
    }

    public String audit(Turn turn) {
        return "/audits/" + Objects.requireNonNull(turn.audit()).value();
    }

    /** Whether the reader's own turn is a second one, which reads extracts instead of the plan. */
    public boolean second() {
        return mine != null && mine.second();
    }
}
