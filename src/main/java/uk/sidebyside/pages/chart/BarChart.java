package uk.sidebyside.pages.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.chart.Shape.Anchor;

/**
 * Bars that lie, from 0, each with its name above it and its figure behind it.
 *
 * @param level a target or an average to be read against; null for none
 */
public record BarChart(
        Quantity quantity, List<Bar> bars, @Nullable Level level) {
    private static final int BAR = 20;
    private static final int GAP = 12;

    public BarChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("Without a bar there is nothing to be drawn");
        }
    }

    public static BarChart of(Quantity quantity, List<Bar> bars) {
        return new BarChart(quantity, bars, null);
    }

    /**
     * @param value null where there is no figure that can be shown
     * @param words what stands instead of a figure, like "not reported" or "fewer than 5", or behind it, like "31 of 50"
     * @param own true for the area whose page this is: it is dark, and said in words
     */
    public record Bar(String label, @Nullable Double value, String words, boolean own) {
        public static Bar of(String label, double value) {
            return new Bar(label, value, "", false);
        }

        public Bar ofOwnArea() {
            return new Bar(label, value, words, true);
        }
    }

    public Chart drawn(Frame frame) {
        List<Double> values = new ArrayList<>(
                bars.stream().map(Bar::value).filter(Objects::nonNull).toList());
        Optional.ofNullable(level).ifPresent(line -> values.add(line.value()));
        ValueAxis axis = ValueAxis.over(values, quantity, true);
        return new Chart(frame, picture(Layout.WIDE, axis), picture(Layout.NARROW, axis), List.of(), List.of());
    }

    private Picture picture(Layout layout, ValueAxis axis) {
        List<Shape> shapes = new ArrayList<>();
        int room = layout.width - 4 - (layout == Layout.WIDE ? behind(layout) : 96);
        int top = level == null ? 4 : layout.line() + 10;
        int height = top;
        for (Bar bar : bars) {
            height += high(bar, layout);
        }
        double zero = 2 + room * axis.place(0);
        shapes.add(new Shape.Stroke("M%s %dV%d".formatted(Shape.n(zero), top, height - 4), Colours.SLATE, 1, null));
        int at = top;
        for (Bar bar : bars) {
            bar(shapes, layout, axis, bar, room, at);
            at += high(bar, layout);
        }
        if (level != null) {
            double x = Plot.tenth(2 + room * axis.place(level.value()));
            shapes.add(
                    new Shape.Stroke("M%s %dV%d".formatted(Shape.n(x), top - 4, height - 4), Colours.TARGET, 2, "7 5"));
            Anchor anchor = x < layout.width / 3.0 ? Anchor.START : x > layout.width * 0.7 ? Anchor.END : Anchor.MIDDLE;
            shapes.add(label(layout, x, layout.text, level.label() + " " + quantity.say(level.value()), anchor, false));
        }
        return new Picture(layout.width, height, shapes);
    }

    /** Room for the longest that is said behind a bar: a letter is about half as wide as it is high. */
    private int behind(Layout layout) {
        int letters =
                bars.stream().mapToInt(bar -> said(bar, layout).length()).max().orElse(0);
        return Math.max(140, 8 + letters * layout.text * 55 / 100);
    }

    private static int high(Bar bar, Layout layout) {
        return lines(bar, layout).size() * layout.line() + BAR + GAP;
    }

    /** Its name in as many lines as it needs: on a phone a long one has no room in one. */
    private static List<String> lines(Bar bar, Layout layout) {
        String name = bar.own() ? bar.label() + " (this area)" : bar.label();
        return Plot.broken(name, layout.width * 100 / (layout.text * 55));
    }

    private void bar(List<Shape> shapes, Layout layout, ValueAxis axis, Bar bar, int room, int top) {
        List<String> lines = lines(bar, layout);
        for (int i = 0; i < lines.size(); i++) {
            shapes.add(label(layout, 2, top + i * layout.line() + layout.text, lines.get(i), Anchor.START, bar.own()));
        }
        int y = top + lines.size() * layout.line() + 2;
        double zero = 2 + room * axis.place(0);
        double end = zero;
        if (bar.value() != null) {
            end = 2 + room * axis.place(bar.value());
            shapes.add(new Shape.Bar(
                    Plot.tenth(Math.min(zero, end)),
                    y,
                    Plot.tenth(Math.max(Math.abs(end - zero), 0.5)),
                    BAR,
                    bar.own() ? Colours.SERIES.get(0) : Colours.SERIES.get(1),
                    Colours.INK));
        }
        shapes.add(label(
                layout,
                Plot.tenth(Math.max(zero, end) + 6),
                y + BAR / 2 + layout.text / 3,
                said(bar, layout),
                Anchor.START,
                bar.own()));
    }

    private String said(Bar bar, Layout layout) {
        if (bar.value() == null) {
            return bar.words().isEmpty() ? "not reported" : bar.words();
        }
        String figure = quantity.say(bar.value());
        return bar.words().isEmpty() || layout == Layout.NARROW ? figure : figure + ", " + bar.words();
    }

    private static Shape label(Layout layout, double x, int y, String words, Anchor anchor, boolean bold) {
        return new Shape.Label(x, y, words, anchor, Colours.INK, layout.text, bold);
    }
}
