package uk.sidebyside.needs.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.sidebyside.needs.rules.Figure.Slice;

/**
 * Hides counts of 1 to 4 before a table is stored, so that nobody can be recognised (DESIGN.md, rule 7). Where one figure of
 * a line is hidden, the smallest other is hidden too, so that no total known from elsewhere gives the first away. A total
 * over figures of which one is hidden is not shown at all.
 */
public final class SmallNumbers {
    private static final BigDecimal MOST = BigDecimal.valueOf(4);

    private SmallNumbers() {}

    public static List<Figure> hide(List<Figure> figures) {
        List<Figure> left = new ArrayList<>();
        figures.forEach(figure -> left.add(tells(figure) ? figure.hiding() : figure));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Function<Figure, Object> line : lines()) {
                changed |= hideOneMore(left, line);
            }
        }
        return List.copyOf(left);
    }

    /** Whether the figure, or what is left of its whole, is a count of 1 to 4. */
    private static boolean tells(Figure figure) {
        if (figure.hidden()) {
            return false;
        }
        BigDecimal rest =
                figure.outOf() == null ? BigDecimal.ZERO : figure.outOf().subtract(figure.shown());
        return small(figure.shown()) || small(rest);
    }

    private static boolean small(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(MOST) <= 0;
    }

    /** What stays the same along a line: all but the code, the age, the need or the setting. */
    private static List<Function<Figure, Object>> lines() {
        return List.of(
                Figure::slice,
                figure -> List.of(
                        figure.code(), figure.slice().need(), figure.slice().setting()),
                figure -> List.of(
                        figure.code(), figure.slice().age(), figure.slice().setting()),
                figure -> List.of(
                        figure.code(), figure.slice().age(), figure.slice().need()));
    }

    private static boolean hideOneMore(List<Figure> figures, Function<Figure, Object> line) {
        Map<Object, List<Integer>> along = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            along.computeIfAbsent(line.apply(figures.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        boolean changed = false;
        for (List<Integer> places : along.values()) {
            long hidden = places.stream().filter(i -> figures.get(i).hidden()).count();
            if (hidden == 1) {
                changed |= hideSmallest(figures, places);
            }
        }
        return changed;
    }

    private static boolean hideSmallest(List<Figure> figures, List<Integer> places) {
        return places.stream()
                .filter(i -> !figures.get(i).hidden())
                .min(Comparator.comparing((Integer i) -> figures.get(i).shown())
                        .thenComparing(i -> figures.get(i).code()))
                .map(i -> {
                    figures.set(i, figures.get(i).hiding());
                    return true;
                })
                .orElse(false);
    }

    /** The figures of one code taken together; empty for none of them, and hidden where one of them is. */
    public static Figure total(String code, List<Figure> parts) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal outOf = BigDecimal.ZERO;
        for (Figure part : parts) {
            value = value == null || part.value() == null ? null : value.add(part.value());
            outOf = outOf == null || part.outOf() == null ? null : outOf.add(part.outOf());
        }
        return new Figure(code, Slice.ALL, value, outOf);
    }
}
