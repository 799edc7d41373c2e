package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.AdviceTrend;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Dated;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.LineChart;
import uk.sidebyside.pages.chart.Quantity;

/** How advice goes over time: each profession of each body beside its own past. */
public record TrendPage(List<AdviceTrend> trends, Span span, LocalDate today) {
    static final List<String> COLUMNS = List.of(
            "Last day was in",
            "Asked",
            "On time",
            "With an exception",
            "Returned",
            "On the framework",
            "Half came within");
    private static final String NOTHING = "–";

    /** In the area's order. */
    public Map<String, List<AdviceTrend>> bodies() {
        Map<String, List<AdviceTrend>> bodies = new LinkedHashMap<>();
        trends.forEach(trend ->
                bodies.computeIfAbsent(trend.body(), body -> new ArrayList<>()).add(trend));
        return bodies;
    }

    public String headline() {
        AdviceCounts all = trends.stream()
                .map(trend -> trend.year(span, today, false))
                .reduce(AdviceCounts.NONE, AdviceCounts::plus);
        return all.tells()
                ? "In the year to " + AdviceWords.day(yearEnds()) + " " + all.due() + " answers were due, and "
                        + all.onTime() + " came on time (" + percent(all.onTime(), all.due()) + ")."
                : "Fewer than " + Span.LEAST + " answers were due in the year to " + AdviceWords.day(yearEnds())
                        + ": too few to say how it goes.";
    }

    private LocalDate yearEnds() {
        return span.first(today).minusDays(1);
    }

    /** The last whole year and the one before it, in words. */
    public String words(AdviceTrend trend) {
        AdviceCounts year = trend.year(span, today, false);
        if (!year.tells()) {
            return "Fewer than " + Span.LEAST + " were due in the last year: too few to say how it goes.";
        }
        AdviceCounts before = trend.year(span, today, true);
        String past = before.tells()
                ? " In the year before: " + share(before.onTime(), before.due()) + "."
                : " In the year before there were too few to compare.";
        String answers = year.answersTell()
                ? " " + share(year.returned(), year.answered()) + " answers were returned with a comment. "
                        + share(year.onFramework(), year.answered()) + " kept to the framework when they first came."
                : "";
        return "In the last year " + share(year.onTime(), year.due()) + " came on time." + past + answers;
    }

    private static String share(int some, int all) {
        return some + " of " + all + " (" + percent(some, all) + ")";
    }

    private static String percent(int some, int all) {
        return Quantity.PERCENT.say(Math.rint(100.0 * some / all));
    }

    /** Null where there is too little to be drawn: then the table stands alone. */
    public @Nullable Chart chart(AdviceTrend trend) {
        List<Dated> onTime = new ArrayList<>();
        List<Dated> onFramework = new ArrayList<>();
        for (LocalDate first : span.shown(today).subList(0, span.shown(today).size() - 1)) {
            AdviceCounts counts = trend.in(first);
            onTime.add(new Dated(span.last(first), counts.onTimeShare()));
            onFramework.add(new Dated(span.last(first), counts.onFrameworkShare()));
        }
        List<LineChart.Line> lines = new ArrayList<>();
        line(lines, "On time", onTime);
        line(lines, "On the framework", onFramework);
        return lines.isEmpty() ? null : LineChart.of(Quantity.PERCENT, lines).drawn(frame(trend));
    }

    private static void line(List<LineChart.Line> lines, String label, List<Dated> points) {
        if (points.stream().anyMatch(point -> point.value() != null)) {
            lines.add(new LineChart.Line(label, points));
        }
    }

    public Frame frame(AdviceTrend trend) {
        List<List<String>> rows = new ArrayList<>();
        span.shown(today).forEach(first -> rows.add(row(first, trend.in(first))));
        return new Frame(
                "trend-" + trends.indexOf(trend),
                trend.profession(),
                "Of the requests whose last day was in each " + span.code() + ", in per cent.",
                words(trend),
                "Requests for advice to " + trend.body(),
                today.minusDays(1),
                new Frame.DataTable(trend.title(), COLUMNS, rows),
                null);
    }

    private List<String> row(LocalDate first, AdviceCounts counts) {
        String title = span.title(first) + (span.last(first).isBefore(today) ? "" : ", so far");
        if (!counts.tells()) {
            String few = counts.due() == 0 ? "0" : "fewer than " + Span.LEAST;
            return List.of(title, few, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
        }
        Integer half = counts.halfWithin();
        boolean tell = counts.answersTell();
        return List.of(
                title,
                Integer.toString(counts.due()),
                share(counts.onTime(), counts.due()),
                Integer.toString(counts.excused()),
                tell ? counts.returned() + " of " + counts.answered() : NOTHING,
                tell ? share(counts.onFramework(), counts.answered()) : NOTHING,
                tell && half != null ? AdviceWords.count(half, "day", "days") : NOTHING);
    }

    /** The same as a file: one row for each body, profession and time in which anything was due. */
    List<List<@Nullable Object>> file() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AdviceTrend trend : trends) {
            for (LocalDate first : span.shown(today)) {
                if (trend.in(first).due() > 0) {
                    rows.add(line(trend, first));
                }
            }
        }
        return rows;
    }

    private List<@Nullable Object> line(AdviceTrend trend, LocalDate first) {
        AdviceCounts counts = trend.in(first);
        boolean due = counts.tells();
        boolean tell = counts.answersTell();
        List<@Nullable Object> line = new ArrayList<>();
        line.add(trend.body());
        line.add(trend.profession());
        line.add(first);
        line.add(span.last(first));
        line.add(due ? counts.due() : "fewer than " + Span.LEAST);
        line.add(due ? counts.onTime() : null);
        line.add(due ? counts.excused() : null);
        line.add(tell ? counts.answered() : null);
        line.add(tell ? counts.returned() : null);
        line.add(tell ? counts.onFramework() : null);
        line.add(tell ? counts.halfWithin() : null);
        return line;
    }
}
