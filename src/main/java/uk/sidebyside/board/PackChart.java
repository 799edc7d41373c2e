package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.chart.MeasureChart;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Level;
import uk.sidebyside.pages.chart.Quantity;
import uk.sidebyside.pages.chart.XmrChart;

/**
 * The chart of a measure as a pack keeps it: its figures, its limits and its words. It is drawn from these alone, so that it stays
 * what the board saw, whatever became known later. The board's own record, as all that a pack keeps: it changes only by addition.
 *
 * @param key of the measure's page
 * @param unit the name of what its figures are
 * @param parts from one day on which the limits begin anew to the next
 * @param message what it says, in about ten words
 * @param subtitle measure, place, time and unit
 * @param sentences how it went
 * @param cautions what the reader has to know, each a sentence
 * @param updatedOn the last day on which a figure was reported or counted
 */
public record PackChart(
        String key,
        String measure,
        String unit,
        List<Part> parts,
        List<Line> targets,
        String message,
        String subtitle,
        String sentences,
        List<String> cautions,
        String source,
        @Nullable LocalDate updatedOn,
        Figures figures) {
    /** One figure is said in a sentence; there is nothing to be seen of it over time. */
    static final int FEWEST_FIGURES = 2;

    public record Part(List<Dot> dots, @Nullable Limits limits) {}

    /** @param mark the name of what it says of itself */
    public record Dot(LocalDate on, @Nullable Double value, String mark, String about) {}

    public record Limits(double mean, double lower, double upper, boolean trial) {}

    public record Line(String label, double value) {}

    /** The same as a table, the latest first. */
    public record Figures(List<String> columns, List<List<String>> rows) {}

    static PackChart of(String key, MeasureChart.Content content, List<String> cautions) {
        Frame frame = content.frame();
        XmrChart shown = content.shown();
        return new PackChart(
                key,
                frame.table().caption(),
                shown.quantity().name(),
                shown.groups().stream().map(PackChart::part).toList(),
                shown.targets().stream()
                        .map(level -> new Line(level.label(), level.value()))
                        .toList(),
                frame.message(),
                frame.subtitle(),
                frame.sentences(),
                cautions,
                frame.source(),
                frame.updatedOn(),
                new Figures(frame.table().columns(), frame.table().rows()));
    }

    private static Part part(XmrChart.Group group) {
        XmrChart.Limits limits = group.limits();
        return new Part(
                group.points().stream()
                        .map(point ->
                                new Dot(point.on(), point.value(), point.mark().name(), point.about()))
                        .toList(),
                limits == null ? null : new Limits(limits.mean(), limits.lower(), limits.upper(), limits.trial()));
    }

    /** What is drawn of it. */
    public XmrChart shown() {
        return new XmrChart(
                Quantity.valueOf(unit),
                parts.stream().map(PackChart::group).toList(),
                targets.stream()
                        .map(line -> new Level(line.label(), line.value()))
                        .toList());
    }

    private static XmrChart.Group group(Part part) {
        Limits limits = part.limits();
        return new XmrChart.Group(
                part.dots().stream()
                        .map(dot -> new XmrChart.Marked(
                                dot.on(), dot.value(), XmrChart.Mark.valueOf(dot.mark()), dot.about()))
                        .toList(),
                limits == null
                        ? null
                        : new XmrChart.Limits(limits.mean(), limits.lower(), limits.upper(), limits.trial()));
    }

    /** @param csv the same figures as a file; null on paper */
    public Frame frame(Frame.@Nullable CsvFile csv) {
        return new Frame(
                "chart-" + key,
                message,
                subtitle,
                String.join(" ", sentences, String.join(" ", cautions)).strip(),
                source,
                updatedOn,
                new Frame.DataTable(measure, figures.columns(), figures.rows()),
                csv);
    }
}
