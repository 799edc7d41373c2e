package uk.sidebyside.needs.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.needs.rules.Figure.Slice;

/**
 * A table of the whole council area with two sides, as type of need by age.
 *
 * @param side what stands in front of the rows, as "Need"
 */
public record CrossTable(String side, List<String> columns, List<Row> rows) {

    /** @param figures one a column; null where the table has none */
    public record Row(String label, List<@Nullable Figure> figures) {}

    /** One way to part the figures. */
    private record Side(String name, Function<Slice, String> of) {}

    private static final Side AGE = new Side("Age", Slice::age);
    private static final Side NEED = new Side("Need", Slice::need);
    private static final Side SETTING = new Side("Setting", Slice::setting);

    /** Null where the figures are parted by less or more than two of age, need and setting. */
    static @Nullable CrossTable of(List<Figure> figures) {
        List<Side> parting = new ArrayList<>();
        for (Side side : List.of(NEED, AGE, SETTING)) {
            if (values(figures, side).size() > 1) {
                parting.add(side);
            }
        }
        return parting.size() == 2 ? of(figures, parting.getFirst(), parting.getLast()) : null;
    }

    private static CrossTable of(List<Figure> figures, Side down, Side across) {
        Map<List<String>, Figure> cells = new HashMap<>();
        figures.forEach(figure ->
                cells.put(List.of(down.of().apply(figure.slice()), across.of().apply(figure.slice())), figure));
        List<String> columns = values(figures, across);
        List<Row> rows = new ArrayList<>();
        for (String label : values(figures, down)) {
            List<@Nullable Figure> inRow = new ArrayList<>();
            columns.forEach(column -> inRow.add(cells.get(List.of(label, column))));
            rows.add(new Row(begun(label), inRow));
        }
        return new CrossTable(
                down.name(),
                columns.stream().map(column -> begun(label(across, column))).toList(),
                rows);
    }

    /** Bands of age by the age that they begin with, everything else by its words. */
    private static List<String> values(List<Figure> figures, Side side) {
        var values = new LinkedHashSet<String>();
        figures.forEach(figure -> values.add(side.of().apply(figure.slice())));
        return values.stream()
                .sorted(Comparator.comparingInt(CrossTable::begins).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int begins(String value) {
        String digits = value.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 3 ? 1000 : Integer.parseInt(digits);
    }

    private static String label(Side side, String value) {
        return side == AGE ? "ages " + value : value;
    }

    private static String begun(String words) {
        return words.isEmpty() ? "All" : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
