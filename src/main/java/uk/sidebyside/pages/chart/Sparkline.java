package uk.sidebyside.pages.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The small line of a tile: where it went, where it stands, and the target. It has no text, since the words beside it say the same;
 * it is hidden from those who hear the page.
 *
 * @param target null for none
 * @param mark of the last point
 */
public record Sparkline(List<Dated> points, @Nullable Double target, XmrChart.Mark mark) {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 56;
    private static final int EDGE = 8;

    public Sparkline {
        points = List.copyOf(points);
    }

    public static Sparkline of(List<Dated> points, @Nullable Double target) {
        return new Sparkline(points, target, XmrChart.Mark.USUAL);
    }

    /** Nothing is drawn where nothing was reported: the tile says so. */
    public boolean empty() {
        return points.stream().allMatch(point -> point.value() == null);
    }

    public Picture picture() {
        List<Shape> shapes = new ArrayList<>();
        if (empty()) {
            return new Picture(WIDTH, HEIGHT, shapes);
        }
        DateAxis dates = DateAxis.over(points.stream().map(Dated::on).toList());
        List<Double> values = new ArrayList<>(
                points.stream().map(Dated::value).filter(Objects::nonNull).toList());
        if (target != null) {
            values.add(target);
        }
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(1);
        ValueAxis axis = high > low ? new ValueAxis(low, high, high - low) : new ValueAxis(low - 1, low + 1, 1);
        if (target != null) {
            shapes.add(new Shape.Stroke(
                    "M0 %sH%d".formatted(Shape.n(y(axis, target)), WIDTH), Colours.TARGET, 1.5, "5 4"));
        }
        shapes.add(new Shape.Stroke(path(dates, axis), Colours.SERIES.getFirst(), 2.5, null));
        points.reversed().stream()
                .filter(point -> point.value() != null)
                .findFirst()
                .ifPresent(point -> shapes.add(last(dates, axis, point.on(), Objects.requireNonNull(point.value()))));
        return new Picture(WIDTH, HEIGHT, shapes);
    }

    private Shape last(DateAxis dates, ValueAxis axis, LocalDate on, double value) {
        Shape.Dot sample = mark.sample();
        return new Shape.Dot(
                Plot.tenth(x(dates, on)),
                Plot.tenth(y(axis, value)),
                4.5,
                sample.form(),
                sample.fill(),
                sample.outline(),
                null);
    }

    private String path(DateAxis dates, ValueAxis axis) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (Dated point : points) {
            if (point.value() != null) {
                path.append(drawing ? 'L' : 'M')
                        .append(Shape.n(x(dates, point.on())))
                        .append(' ')
                        .append(Shape.n(y(axis, point.value())));
            }
            drawing = point.value() != null;
        }
        return path.toString();
    }

    private static double x(DateAxis dates, LocalDate day) {
        return EDGE + (WIDTH - 2 * EDGE) * dates.place(day);
    }

    private static double y(ValueAxis axis, double value) {
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * axis.place(value);
    }
}
