package uk.sidebyside.pages.chart;

import org.jspecify.annotations.Nullable;

/** What a picture consists of. Colours are attributes of SVG, since the pages' policy allows no inline style. */
public sealed interface Shape {

    /** @param dashes as SVG has them; null for a line without gaps */
    record Stroke(
            String path,
            String colour,
            double width,
            @Nullable String dashes) implements Shape {}

    record Ground(String path, String colour, double opacity) implements Shape {}

    record Bar(double x, double y, double w, double h, String fill, String outline) implements Shape {}

    /** @param about what a pointer that rests on it reads; null for nothing */
    record Dot(
            double x,
            double y,
            double r,
            Form form,
            String fill,
            String outline,
            @Nullable String about) implements Shape {
        public String path() {
            return form.path(x, y, r);
        }
    }

    record Label(double x, double y, String text, Anchor anchor, String colour, int size, boolean bold)
            implements Shape {
        public @Nullable String weight() {
            return bold ? "700" : null;
        }
    }

    enum Anchor {
        START,
        MIDDLE,
        END;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Forms that can be told apart without colour. */
    enum Form {
        CIRCLE,
        DIAMOND,
        SQUARE,
        TRIANGLE_UP,
        TRIANGLE_DOWN;

        String path(double x, double y, double r) {
            return switch (this) {
                case CIRCLE ->
                    "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z"
                            .formatted(n(x - r), n(y), n(r), n(r), n(2 * r), n(r), n(r), n(2 * r));
                case DIAMOND ->
                    "M%s %sL%s %sL%s %sL%s %sz"
                            .formatted(
                                    n(x),
                                    n(y - 1.4 * r),
                                    n(x + 1.4 * r),
                                    n(y),
                                    n(x),
                                    n(y + 1.4 * r),
                                    n(x - 1.4 * r),
                                    n(y));
                case SQUARE -> "M%s %sh%sv%sh-%sz".formatted(n(x - r), n(y - r), n(2 * r), n(2 * r), n(2 * r));
                case TRIANGLE_UP ->
                    "M%s %sL%s %sH%sz".formatted(n(x), n(y - 1.3 * r), n(x + 1.25 * r), n(y + r), n(x - 1.25 * r));
                case TRIANGLE_DOWN ->
                    "M%s %sL%s %sH%sz".formatted(n(x), n(y + 1.3 * r), n(x + 1.25 * r), n(y - r), n(x - 1.25 * r));
            };
        }
    }

    /** A length to a tenth, without a needless ".0". */
    static String n(double length) {
        double rounded = Math.round(length * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString(Math.round(rounded)) : Double.toString(rounded);
    }
}
