package uk.sidebyside.measures.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Signal;
import uk.sidebyside.measures.Signals;
import uk.sidebyside.measures.rules.ControlLimits;
import uk.sidebyside.measures.rules.ProcessChart;
import uk.sidebyside.measures.rules.ProcessChart.Observation;
import uk.sidebyside.measures.rules.Variation;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Level;
import uk.sidebyside.pages.chart.Quantity;
import uk.sidebyside.pages.chart.XmrChart;
import uk.sidebyside.pages.chart.XmrChart.Limits;
import uk.sidebyside.pages.chart.XmrChart.Mark;
import uk.sidebyside.pages.chart.XmrChart.Marked;

/** The chart of a measure, framed by its signal. */
public final class MeasureChart {
    private final MeasureStanding standing;
    private final Measure measure;
    private final Signal signal;
    private final Map<LocalDate, Point> points = new HashMap<>();

    private MeasureChart(MeasureStanding standing) {
        this.standing = standing;
        measure = standing.measure();
        signal = standing.signal();
        standing.series().points().forEach(point -> points.put(point.on(), point));
    }

    /** What a chart shows and the words that stand round it, before it is drawn. */
    public record Content(XmrChart shown, Frame frame) {

        public Chart drawn() {
            return shown.drawn(frame);
        }
    }

    /**
     * @param id unique on its page
     * @param area the area's name
     * @param today the day on which a counted figure is as it is
     * @return null where there is nothing to be drawn
     */
    public static @Nullable Chart of(
            MeasureStanding standing, String id, String area, LocalDate today, Frame.@Nullable CsvFile csv) {
        Content content = content(standing, id, area, today, csv);
        return content == null ? null : content.drawn();
    }

    /** As {@link #of}, not drawn yet: for those who keep it. */
    public static @Nullable Content content(
            MeasureStanding standing, String id, String area, LocalDate today, Frame.@Nullable CsvFile csv) {
        if (standing.signal().chart().groups().isEmpty()) {
            return null;
        }
        var chart = new MeasureChart(standing);
        return new Content(
                new XmrChart(chart.quantity(), chart.groups(), chart.targets()), chart.frame(id, area, today, csv));
    }

    private Quantity quantity() {
        return switch (measure.unit()) {
            case PERCENT -> Quantity.PERCENT;
            case CHANGE -> Quantity.CHANGE;
            case COUNT, MILESTONE -> Quantity.COUNT;
        };
    }

    private List<XmrChart.Group> groups() {
        List<XmrChart.Group> groups = new ArrayList<>();
        int at = 0;
        for (ProcessChart.Group group : signal.chart().groups()) {
            List<Marked> marked = new ArrayList<>();
            LocalDate before = null;
            for (Observation observation : group.points()) {
                marked.addAll(missing(before, observation.on()));
                marked.add(new Marked(
                        observation.on(),
                        observation.value(),
                        mark(signal.marks().get(at++)),
                        about(observation.on())));
                before = observation.on();
            }
            groups.add(new XmrChart.Group(marked, limits(group)));
        }
        return groups;
    }

    /** What was reported without a figure between two that have one, and months in which nothing was counted. */
    private List<Marked> missing(@Nullable LocalDate before, LocalDate next) {
        if (before == null) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>(standing.series().points().stream()
                .filter(point -> point.value() == null)
                .map(Point::on)
                .filter(day -> day.isAfter(before) && day.isBefore(next))
                .toList());
        if (days.isEmpty() && measure.fedBy() == FedBy.COUNTED) {
            YearMonth month = YearMonth.from(before).plusMonths(1);
            if (month.isBefore(YearMonth.from(next))) {
                days.add(month.atEndOfMonth());
            }
        }
        return days.stream().map(day -> new Marked(day, null, Mark.USUAL, "")).toList();
    }

    private static @Nullable Limits limits(ProcessChart.Group group) {
        ControlLimits limits = group.limits();
        return limits == null ? null : new Limits(limits.mean(), limits.lower(), limits.upper(), group.trial());
    }

    private static Mark mark(Variation variation) {
        return switch (variation) {
            case USUAL -> Mark.USUAL;
            case BETTER -> Mark.BETTER;
            case WORSE -> Mark.WORSE;
            case HIGH -> Mark.HIGH;
            case LOW -> Mark.LOW;
        };
    }

    private String about(LocalDate day) {
        Point point = points.get(day);
        return point == null ? "" : MeasureWords.of(point, "", "");
    }

    private List<Level> targets() {
        List<Level> levels = new ArrayList<>();
        Double core = standing.coreNumber();
        Double stretch = standing.stretchNumber();
        if (core != null) {
            levels.add(new Level("Target", core));
        }
        if (stretch != null && !stretch.equals(core)) {
            levels.add(new Level("Stretch", stretch));
        }
        return levels;
    }

    private Frame frame(String id, String area, LocalDate today, Frame.@Nullable CsvFile csv) {
        return new Frame(
                id,
                signal.sentence(),
                subtitle(area),
                sentences(),
                measure.sourceWords().isBlank() ? "not stated" : measure.sourceWords(),
                measure.fedBy() == FedBy.COUNTED ? today : standing.reportedOn(),
                table(),
                csv);
    }

    private String subtitle(String area) {
        return measure.name() + ", " + area + ", " + MeasureWords.time(first()) + " to " + MeasureWords.time(last())
                + ", "
                + switch (measure.unit()) {
                    case PERCENT -> "per cent";
                    case COUNT, MILESTONE -> "number";
                    case CHANGE -> "per cent more or less than before";
                };
    }

    private String sentences() {
        return "It went from " + MeasureWords.figure(first(), measure.unit()) + " "
                + MeasureWords.when(first()) + " to " + MeasureWords.figure(last(), measure.unit()) + " "
                + MeasureWords.when(last()) + ".";
    }

    private Point first() {
        return at(signal.chart().groups().getFirst().points().getFirst().on());
    }

    private Point last() {
        return at(signal.chart().groups().getLast().points().getLast().on());
    }

    private Point at(LocalDate day) {
        Point found = points.get(day);
        if (found == null) {
            throw new IllegalStateException("A point of the chart that is not in the series: " + day);
        }
        return found;
    }

    private Frame.DataTable table() {
        Map<LocalDate, Variation> marks = new HashMap<>();
        int at = 0;
        for (ProcessChart.Group group : signal.chart().groups()) {
            for (Observation observation : group.points()) {
                marks.put(observation.on(), signal.marks().get(at++));
            }
        }
        boolean share = measure.unit() == Unit.PERCENT;
        List<List<String>> rows = standing.series().points().reversed().stream()
                .map(point -> row(point, share, marks.get(point.on())))
                .toList();
        return new Frame.DataTable(
                measure.name(),
                share
                        ? List.of("Time", "Value", "How many of how many", "What it says")
                        : List.of("Time", "Value", "What it says"),
                rows);
    }

    private List<String> row(Point point, boolean share, @Nullable Variation variation) {
        String value = point.value() == null
                ? MeasureWords.figure(point, measure.unit())
                : quantity().say(point.value().doubleValue());
        String says = variation == null
                ? Signals.unfinished(measure, point) ? "Not over yet" : ""
                : mark(variation).words();
        String of = MeasureWords.of(point, "", MeasureWords.few(point, measure.unit()) ? " (few)" : "");
        return share
                ? List.of(MeasureWords.time(point), value, of, says)
                : List.of(MeasureWords.time(point), value, says);
    }
}
