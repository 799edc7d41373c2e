package uk.sidebyside.pages.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.chart.Shape.Anchor;
import uk.sidebyside.pages.chart.Shape.Form;

/** The ground of a chart over time: places days and values, draws the light lines behind, and keeps labels apart. */
final class Plot {
    private static final int EDGE = 16;
    private static final int BOTTOM = 48;
    /** Left and right of the first and last point. */
    private static final int INSET = 10;

    private static final int SAMPLE = 16;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private final Layout layout;
    private final Quantity quantity;
    private final ValueAxis values;
    private final DateAxis dates;
    /** Where the highest value stands: below the words of what began anew. */
    private final int top;

    private int uprights;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<EndLabel> ends = new ArrayList<>();

    private record EndLabel(
            double y,
            List<String> lines,
            String colour,
            @Nullable String dashes,
            boolean bold) {}

    /** @param uprights how many lines from top to bottom it will have */
    Plot(Layout layout, Quantity quantity, ValueAxis values, DateAxis dates, int uprights) {
        this.layout = layout;
        this.quantity = quantity;
        this.values = values;
        this.dates = dates;
        this.top = EDGE + uprights * layout.line();
        gridLines();
        months();
    }

    double x(LocalDate day) {
        int room = layout.width - layout.left - layout.right - 2 * INSET;
        return layout.left + INSET + room * dates.place(day);
    }

    double y(double value) {
        return layout.height - BOTTOM - (layout.height - top - BOTTOM) * values.place(value);
    }

    private void gridLines() {
        int end = layout.width - layout.right;
        for (double value : values.lines()) {
            double y = y(value);
            shapes.add(new Shape.Stroke(
                    "M%d %sH%d".formatted(layout.left, Shape.n(y), end),
                    value == 0 ? Colours.SLATE : Colours.GRID,
                    1,
                    null));
            shapes.add(new Shape.Label(
                    layout.left - 8,
                    tenth(y + layout.text / 3.0),
                    quantity.say(value),
                    Anchor.END,
                    Colours.SLATE,
                    layout.text,
                    false));
        }
    }

    private void months() {
        int base = layout.height - BOTTOM;
        Integer year = null;
        for (YearMonth month : dates.months(layout.dates)) {
            double x = tenth(x(month.atEndOfMonth()));
            shapes.add(new Shape.Stroke("M%s %dv6".formatted(Shape.n(x), base), Colours.SLATE, 1, null));
            shapes.add(below(x, base + 6 + layout.text, MONTH.format(month)));
            if (year == null || year != month.getYear()) {
                shapes.add(below(x, base + 6 + layout.text + layout.line(), Integer.toString(month.getYear())));
            }
            year = month.getYear();
        }
    }

    private Shape below(double x, int y, String words) {
        return new Shape.Label(x, y, words, Anchor.MIDDLE, Colours.SLATE, layout.text, false);
    }

    /** A line through points; it stops where nothing was reported. */
    void line(List<Dated> points, String colour, double width, @Nullable String dashes) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (Dated point : points) {
            Double value = point.value();
            if (value != null) {
                path.append(drawing ? 'L' : 'M')
                        .append(Shape.n(x(point.on())))
                        .append(' ')
                        .append(Shape.n(y(value)));
            }
            drawing = value != null;
        }
        if (!path.isEmpty()) {
            shapes.add(new Shape.Stroke(path.toString(), colour, width, dashes));
        }
    }

    void across(LocalDate from, LocalDate to, double value, String colour, double width, @Nullable String dashes) {
        double begin = x(from) - (from.equals(to) ? INSET : 0);
        double end = x(to) + (from.equals(to) ? INSET : 0);
        shapes.add(new Shape.Stroke(
                "M%s %sH%s".formatted(Shape.n(begin), Shape.n(y(value)), Shape.n(end)), colour, width, dashes));
    }

    void acrossAll(double value, String colour, double width, @Nullable String dashes) {
        shapes.add(new Shape.Stroke(
                "M%d %sH%d".formatted(layout.left, Shape.n(y(value)), layout.width - layout.right),
                colour,
                width,
                dashes));
    }

    void between(List<Dated> low, List<Dated> high, String colour, double opacity) {
        var path = new StringBuilder();
        high.forEach(point -> corner(path, point));
        low.reversed().forEach(point -> corner(path, point));
        shapes.add(new Shape.Ground(path.append('z').toString(), colour, opacity));
    }

    private void corner(StringBuilder path, Dated point) {
        if (point.value() != null) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Shape.n(x(point.on())))
                    .append(' ')
                    .append(Shape.n(y(point.value())));
        }
    }

    /** A line from top to bottom where something began anew, with its words above the plot, each on a row of its own. */
    void upright(LocalDate day, String words) {
        double x = tenth(x(day));
        int row = uprights++ * layout.line();
        shapes.add(new Shape.Stroke(
                "M%s %dV%d".formatted(Shape.n(x), row + 4, layout.height - BOTTOM), Colours.SLATE, 1.5, "2 3"));
        boolean right = dates.place(day) < 0.5;
        shapes.add(new Shape.Label(
                x + (right ? 6 : -6),
                row + layout.text,
                words,
                right ? Anchor.START : Anchor.END,
                Colours.SLATE,
                layout.text,
                false));
    }

    void dot(LocalDate day, double value, Form form, double r, String fill, String about) {
        shapes.add(new Shape.Dot(
                tenth(x(day)), tenth(y(value)), r, form, fill, Colours.INK, layout == Layout.WIDE ? about : null));
    }

    /** Words at the right end of a line, beside a sample of it. */
    void end(double value, String words, String colour, @Nullable String dashes, boolean bold) {
        ends.add(new EndLabel(y(value), broken(words, layout.letters), colour, dashes, bold));
    }

    Picture picture() {
        placeEnds();
        return new Picture(layout.width, layout.height, shapes);
    }

    /** Labels in the order of their lines, pushed apart where they would touch, and kept inside the picture. */
    private void placeEnds() {
        List<EndLabel> sorted =
                ends.stream().sorted(Comparator.comparingDouble(EndLabel::y)).toList();
        double[] tops = new double[sorted.size()];
        double free = 2;
        for (int i = 0; i < tops.length; i++) {
            EndLabel end = sorted.get(i);
            tops[i] = Math.max(free, end.y() - height(end) / 2.0);
            free = tops[i] + height(end) + 3;
        }
        double floor = layout.height - 2;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], floor - height(sorted.get(i)));
            floor = tops[i] - 3;
        }
        for (int i = 0; i < tops.length; i++) {
            draw(sorted.get(i), tops[i]);
        }
    }

    private int height(EndLabel end) {
        return end.lines().size() * layout.line();
    }

    private void draw(EndLabel end, double top) {
        int x = layout.width - layout.right + 4;
        double first = top + layout.text - 1;
        shapes.add(new Shape.Stroke(
                "M%d %sh%d".formatted(x, Shape.n(first - layout.text / 3.0), SAMPLE - 4), end.colour(), 3, null));
        for (int i = 0; i < end.lines().size(); i++) {
            shapes.add(new Shape.Label(
                    x + SAMPLE,
                    tenth(first + i * layout.line()),
                    end.lines().get(i),
                    Anchor.START,
                    Colours.INK,
                    layout.text,
                    end.bold()));
        }
    }

    static double tenth(double length) {
        return Math.round(length * 10) / 10.0;
    }

    static List<String> broken(String words, int letters) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() + 1 > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
