package uk.sidebyside.pages.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.chart.Shape.Form;

/**
 * Lines over time: what was, what is wanted, and what is to be expected.
 *
 * @param lines at most four; the first is the one that the chart is about
 * @param levels targets, across the whole chart
 * @param fan what is to be expected if nothing changes; null for history alone
 * @param breaks where a series was counted differently from then on; lines stop there
 */
public record LineChart(
        Quantity quantity,
        List<Line> lines,
        List<Level> levels,
        @Nullable Fan fan,
        List<Break> breaks) {
    static final int MOST_LINES = 4;

    public LineChart {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        breaks = List.copyOf(breaks);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("A chart has one to four lines, not " + lines.size());
        }
        if (lines.stream().allMatch(line -> line.points().isEmpty())) {
            throw new IllegalArgumentException("Without a point there is nothing to be drawn");
        }
    }

    public static LineChart of(Quantity quantity, List<Line> lines) {
        return new LineChart(quantity, lines, List.of(), null, List.of());
    }

    public LineChart withLevels(List<Level> wanted) {
        return new LineChart(quantity, lines, wanted, fan, breaks);
    }

    public LineChart withFan(Fan expected) {
        return new LineChart(quantity, lines, levels, expected, breaks);
    }

    public LineChart withBreaks(List<Break> from) {
        return new LineChart(quantity, lines, levels, fan, from);
    }

    public record Line(String label, List<Dated> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * @param label of the line in the middle, like "Forecast"
     * @param interval what the band is, like "8 in 10 times it is inside"
     * @param ranges the first may be the last point that is known, so that the fan opens there
     */
    public record Fan(String label, String interval, List<Range> ranges) {
        public Fan {
            ranges = List.copyOf(ranges);
        }
    }

    public record Range(LocalDate on, double middle, double low, double high) {}

    /** @param label in about four words, so that they fit above the picture of a phone */
    public record Break(LocalDate on, String label) {}

    public Chart drawn(Frame frame) {
        List<String> notes = new ArrayList<>();
        ValueAxis axis = axis();
        if (axis.from() > 0) {
            notes.add("The scale begins at " + quantity.say(axis.from()) + ", not at 0.");
        }
        if (fan != null) {
            notes.add("The dashed line is what to expect if nothing changes. The band: " + fan.interval() + ".");
        }
        return new Chart(frame, picture(Layout.WIDE, axis), picture(Layout.NARROW, axis), List.of(), notes);
    }

    private ValueAxis axis() {
        List<Double> values = new ArrayList<>();
        lines.forEach(line -> line.points().stream()
                .map(Dated::value)
                .filter(Objects::nonNull)
                .forEach(values::add));
        levels.forEach(level -> values.add(level.value()));
        ranges().forEach(range -> values.addAll(List.of(range.low(), range.high())));
        return ValueAxis.over(values, quantity, false);
    }

    private Picture picture(Layout layout, ValueAxis axis) {
        DateAxis dates = DateAxis.over(Stream.concat(
                        lines.stream().flatMap(line -> line.points().stream()).map(Dated::on),
                        ranges().stream().map(Range::on))
                .toList());
        Plot plot = new Plot(layout, quantity, axis, dates, breaks.size());
        breaks.forEach(at -> plot.upright(at.on(), at.label()));
        levels.forEach(level -> {
            plot.acrossAll(level.value(), Colours.TARGET, 2, "7 5");
            plot.end(level.value(), level.label() + " " + quantity.say(level.value()), Colours.TARGET, "4 3", false);
        });
        fan(plot);
        for (int i = lines.size() - 1; i >= 0; i--) {
            line(plot, lines.get(i), colour(i), i == 0);
        }
        return plot.picture();
    }

    private void fan(Plot plot) {
        if (fan == null || fan.ranges().isEmpty()) {
            return;
        }
        List<Range> ranges = fan.ranges();
        String colour = colour(0);
        plot.between(
                ranges.stream().map(range -> new Dated(range.on(), range.low())).toList(),
                ranges.stream()
                        .map(range -> new Dated(range.on(), range.high()))
                        .toList(),
                colour,
                0.18);
        plot.line(
                ranges.stream()
                        .map(range -> new Dated(range.on(), range.middle()))
                        .toList(),
                colour,
                2.5,
                "6 4");
        double last = ranges.getLast().middle();
        plot.end(last, fan.label() + " " + quantity.say(last), colour, "3 2", true);
    }

    private void line(Plot plot, Line line, String colour, boolean first) {
        for (List<Dated> part : parts(line.points())) {
            plot.line(part, colour, first ? 3 : 2.5, null);
        }
        line.points().stream().filter(point -> point.value() != null).forEach(point -> {
            double value = Objects.requireNonNull(point.value());
            plot.dot(point.on(), value, Form.CIRCLE, first ? 3.5 : 2.5, colour, quantity.say(value));
        });
        line.points().reversed().stream()
                .map(Dated::value)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> plot.end(value, line.label() + " " + quantity.say(value), colour, null, first));
    }

    private List<List<Dated>> parts(List<Dated> points) {
        List<List<Dated>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (int i = 0; i < points.size(); i++) {
            LocalDate on = points.get(i).on();
            LocalDate before = i == 0 ? on : points.get(i - 1).on();
            if (breaks.stream().anyMatch(at -> !at.on().isAfter(on) && at.on().isAfter(before))) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(points.get(i));
        }
        return parts;
    }

    private String colour(int line) {
        return lines.size() == 2 ? Colours.TWO_SERIES.get(line) : Colours.SERIES.get(line);
    }

    private List<Range> ranges() {
        return fan == null ? List.of() : fan.ranges();
    }
}
