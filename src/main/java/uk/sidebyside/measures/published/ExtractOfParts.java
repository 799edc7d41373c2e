package uk.sidebyside.measures.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.shared.Csv;

/**
 * Parts by age and need, one breakdown of an area and year a row: {@code release,breakdown,area,year,parts}. The parts stand in
 * the order of their bands, with blanks between them: {@code 12}, {@code 12/15} of a share, {@code x} and {@code z} as
 * published, {@code -} where there is none.
 */
final class ExtractOfParts {
    private static final List<String> HEADING = List.of("release", "breakdown", "area", "year", "parts");

    private ExtractOfParts() {}

    static List<PublishedValue> read(String csv) {
        List<PublishedValue> values = new ArrayList<>();
        for (NamedCsvRecord row : Resource.rowsOf(csv)) {
            PublishedBreakdown breakdown =
                    PublishedBreakdown.find(row.getField("breakdown")).orElseThrow();
            String[] parts = row.getField("parts").split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].equals("-")) {
                    values.add(value(row, breakdown.key(breakdown.bands().get(i)), parts[i]));
                }
            }
        }
        return values;
    }

    private static PublishedValue value(NamedCsvRecord row, String measure, String part) {
        String[] numbers = part.split("/", -1);
        Cell n = cell(numbers[0]);
        Cell of = numbers.length == 1 ? Cell.EMPTY : cell(numbers[1]);
        var key = new PublishedValue.Key(measure, row.getField("area"), Integer.parseInt(row.getField("year")));
        return new PublishedValue(Integer.parseInt(row.getField("release")), key, n, of, PartSums.percent(n, of));
    }

    private static Cell cell(String text) {
        return Cell.read(text).orElseThrow(() -> new IllegalArgumentException("Not a figure: " + text));
    }

    static String text(Collection<PublishedValue> values) {
        Map<String, Map<String, PublishedValue>> rows = new TreeMap<>();
        for (PublishedValue value : values) {
            PublishedBreakdown.holding(value.key().measure()).ifPresent(breakdown -> rows.computeIfAbsent(
                            value.release() + "," + breakdown.key() + ","
                                    + value.key().area() + ","
                                    + value.key().year(),
                            row -> new TreeMap<>())
                    .put(value.key().measure(), value));
        }
        List<List<Object>> lines = new ArrayList<>();
        rows.forEach((row, its) -> {
            String[] key = row.split(",", -1);
            PublishedBreakdown breakdown = PublishedBreakdown.find(key[1]).orElseThrow();
            List<String> parts = breakdown.bands().stream()
                    .map(band -> text(its.get(breakdown.key(band))))
                    .toList();
            lines.add(List.of(key[0], key[1], key[2], key[3], String.join(" ", parts)));
        });
        return Csv.text(HEADING, lines);
    }

    private static String text(@org.jspecify.annotations.Nullable PublishedValue value) {
        if (value == null) {
            return "-";
        }
        return value.of().equals(Cell.EMPTY)
                ? value.n().text()
                : value.n().text() + "/" + value.of().text();
    }
}
