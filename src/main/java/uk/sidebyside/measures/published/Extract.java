package uk.sidebyside.measures.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.sidebyside.shared.Csv;

/**
 * Figures as published, one a row, in a file of our own: {@code release,measure,area,year,n,of,percent}. What was shipped
 * with the program was read from the Department's files by {@link ReleaseFile} and changed in nothing.
 */
public final class Extract {
    private static final List<String> HEADING = List.of("release", "measure", "area", "year", "n", "of", "percent");

    private Extract() {}

    /** A release that is shipped, with where it came from. */
    public record Release(int year, String title, java.time.LocalDate datedOn, String licence, String source) {}

    /** Somebody looked at a figure and took it, or left it out for a reason. */
    public record Decision(PublishedValue.Key key, int release, boolean leftOut, String reason) {}

    public static List<PublishedValue> shipped() {
        List<PublishedValue> all = new ArrayList<>(read(Resource.text("published.csv")));
        all.addAll(ExtractOfParts.read(Resource.text("published-parts.csv")));
        return all;
    }

    public static List<Release> releases() {
        return Resource.rows("releases.csv").stream()
                .map(row -> new Release(
                        Integer.parseInt(row.getField("release")),
                        row.getField("title"),
                        java.time.LocalDate.parse(row.getField("dated")),
                        row.getField("licence"),
                        row.getField("source")))
                .toList();
    }

    /** What was decided about the queried figures of the shipped releases. */
    public static List<Decision> decisions() {
        return decisions(Resource.text("decisions.csv"));
    }

    public static List<Decision> decisions(String csv) {
        return Resource.rowsOf(csv).stream()
                .map(row -> new Decision(
                        key(row),
                        Integer.parseInt(row.getField("release")),
                        row.getField("decision").equals("leave-out"),
                        row.getField("reason").strip()))
                .toList();
    }

    public static String decisionsText(Collection<Decision> decisions) {
        return Csv.text(
                List.of("release", "measure", "area", "year", "decision", "reason"),
                decisions.stream()
                        .map(one -> List.of(
                                one.release(),
                                one.key().measure(),
                                one.key().area(),
                                one.key().year(),
                                one.leftOut() ? "leave-out" : "take",
                                one.reason()))
                        .toList());
    }

    private static PublishedValue.Key key(NamedCsvRecord row) {
        return new PublishedValue.Key(
                row.getField("measure"), row.getField("area"), Integer.parseInt(row.getField("year")));
    }

    public static List<PublishedValue> read(String csv) {
        List<PublishedValue> values = new ArrayList<>();
        for (NamedCsvRecord row : Resource.rowsOf(csv)) {
            values.add(new PublishedValue(
                    Integer.parseInt(row.getField("release")),
                    key(row),
                    cell(row.getField("n")),
                    cell(row.getField("of")),
                    cell(row.getField("percent"))));
        }
        return values;
    }

    private static Cell cell(String text) {
        return Cell.read(text).orElseThrow(() -> new IllegalArgumentException("Not a figure: " + text));
    }

    public static String text(Collection<PublishedValue> values) {
        Map<Integer, List<PublishedValue>> byRelease = values.stream()
                .collect(Collectors.groupingBy(PublishedValue::release, TreeMap::new, Collectors.toList()));
        List<List<Object>> rows = new ArrayList<>();
        byRelease.forEach((release, all) -> all.stream()
                .sorted(java.util.Comparator.comparing(PublishedValue::key))
                .forEach(value -> rows.add(List.of(
                        release,
                        value.key().measure(),
                        value.key().area(),
                        value.key().year(),
                        value.n().text(),
                        value.of().text(),
                        value.percent().text()))));
        return Csv.text(HEADING, rows);
    }
}
