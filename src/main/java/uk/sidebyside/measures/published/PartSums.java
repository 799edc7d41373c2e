package uk.sidebyside.measures.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.measures.published.PublishedTable.Figure;
import uk.sidebyside.measures.published.StatisticsMapping.Line;

/** Rows of single years of age added up to bands. The Department leaves out rows of nobody, so what is missing is none. */
final class PartSums {
    private final Map<PublishedValue.Key, Figure> sums = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    /** Of each breakdown the areas and years that have any row, with one of the rows. */
    private final Map<String, Map<String, Figure>> told = new HashMap<>();

    /**
     * @param condition what in the row says which part it is
     * @throws IllegalArgumentException in words, where the same part was read before
     */
    void add(Line line, Figure figure, String condition) {
        PublishedValue.Key key = figure.key();
        if (!seen.add(key.text() + "/" + condition)) {
            throw new IllegalArgumentException("A row before it says the same of " + condition + ", "
                    + figure.areaName() + ", " + key.year() + ".");
        }
        sums.merge(key, figure, PartSums::plus);
        told.computeIfAbsent(breakdown(line), each -> new LinkedHashMap<>())
                .putIfAbsent(key.area() + "/" + key.year(), figure);
    }

    private static String breakdown(Line line) {
        return line.measure().substring(0, line.measure().lastIndexOf('.'));
    }

    private static Figure plus(Figure one, Figure other) {
        return new Figure(
                one.row(),
                one.key(),
                one.areaName(),
                one.n().plus(other.n()),
                one.of().equals(Cell.EMPTY) ? one.of() : one.of().plus(other.of()),
                Cell.EMPTY);
    }

    List<Figure> figures(List<Line> lines) {
        Set<String> summed = new HashSet<>();
        lines.stream()
                .filter(line -> line.sums() && line.measure().contains("."))
                .forEach(line -> summed.add(breakdown(line)));
        for (Line line : lines) {
            if (line.measure().contains(".") && summed.contains(breakdown(line))) {
                told.getOrDefault(breakdown(line), Map.of()).values().forEach(each -> {
                    var key = new PublishedValue.Key(
                            line.measure(), each.key().area(), each.key().year());
                    Cell of = each.of().equals(Cell.EMPTY) ? Cell.EMPTY : Cell.NONE;
                    sums.putIfAbsent(key, new Figure(each.row(), key, each.areaName(), Cell.NONE, of, Cell.EMPTY));
                });
            }
        }
        List<Figure> figures = new ArrayList<>();
        sums.values()
                .forEach(sum -> figures.add(new Figure(
                        sum.row(), sum.key(), sum.areaName(), sum.n(), sum.of(), percent(sum.n(), sum.of()))));
        return figures;
    }

    /** To one decimal, as the Department publishes them; of nothing there is none. */
    static Cell percent(Cell n, Cell of) {
        if (of.equals(Cell.EMPTY)) {
            return Cell.EMPTY;
        }
        BigDecimal part = n.number();
        BigDecimal whole = of.number();
        if (part == null || whole == null) {
            return part == null ? n : of;
        }
        if (whole.signum() == 0) {
            return Cell.NOT_APPLICABLE;
        }
        String share = part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 1, RoundingMode.HALF_UP)
                .toPlainString();
        return Cell.read(share).orElseThrow();
    }
}
