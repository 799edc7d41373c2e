package uk.sidebyside.needs.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.rules.HiddenCells;

/**
 * Hides small counts before a table is stored, so that nobody can be recognised. Which are small, and what must be kept back
 * beside them, is the one rule of the house ({@link HiddenCells}); this says only which figures stand in a line: those that
 * differ in nothing but the place, the age, the need or the setting.
 */
public final class SmallFigures {
    private static final List<Function<Figure, Object>> LINES = List.of(
            Figure::slice,
            figure ->
                    List.of(figure.code(), figure.slice().need(), figure.slice().setting()),
            figure ->
                    List.of(figure.code(), figure.slice().age(), figure.slice().setting()),
            figure ->
                    List.of(figure.code(), figure.slice().age(), figure.slice().need()));

    private static final Counted HIDDEN = new Counted(1, 0);

    private SmallFigures() {}

    public static List<Figure> hide(List<Figure> figures) {
        Set<Integer> hidden =
                HiddenCells.of(figures.stream().map(SmallFigures::counted).toList(), lines(figures));
        List<Figure> left = new ArrayList<>();
        for (int place = 0; place < figures.size(); place++) {
            left.add(hidden.contains(place) ? figures.get(place).hiding() : figures.get(place));
        }
        return List.copyOf(left);
    }

    /** People are whole. What its publisher hid is taken for small. */
    private static Counted counted(Figure figure) {
        return figure.value() == null ? HIDDEN : new Counted(whole(figure.value()), whole(figure.outOf()));
    }

    private static long whole(@Nullable BigDecimal value) {
        return value == null ? 0 : value.setScale(0, RoundingMode.UP).longValue();
    }

    /** Of two figures or more: one alone has nothing beside it. */
    private static Collection<List<Integer>> lines(List<Figure> figures) {
        List<List<Integer>> lines = new ArrayList<>();
        for (Function<Figure, Object> line : LINES) {
            Map<Object, List<Integer>> along = new LinkedHashMap<>();
            for (int place = 0; place < figures.size(); place++) {
                along.computeIfAbsent(line.apply(figures.get(place)), key -> new ArrayList<>())
                        .add(place);
            }
            along.values().stream().filter(places -> places.size() > 1).forEach(lines::add);
        }
        return lines;
    }
}
