package uk.sidebyside.measures.open;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.measures.rules.Shown;
import uk.sidebyside.shared.Csv;
import uk.sidebyside.shared.CsvMetadata;

/**
 * A published table as files: one row for each figure, then one for each part of its breakdowns. A cell that is not shown is empty, and
 * the note says why. Names change only by addition.
 */
public final class DataFile {
    public static final List<CsvMetadata.Column> COLUMNS = List.of(
            new CsvMetadata.Column("measure", "Key of the measure, as in its address", "string", true),
            new CsvMetadata.Column(
                    "period_start",
                    "First day of the time that the figure speaks of; empty where it speaks of one day",
                    "date",
                    false),
            new CsvMetadata.Column("period_end", "Last day of that time, or the day itself", "date", true),
            new CsvMetadata.Column(
                    "band", "By what the figure is told apart, like need; empty for the whole area", "string", false),
            new CsvMetadata.Column("band_value", "Which part of the band; empty for the whole area", "string", false),
            new CsvMetadata.Column("numerator", "How many were so", "integer", false),
            new CsvMetadata.Column("denominator", "Of how many; empty for what is no share", "integer", false),
            new CsvMetadata.Column("value", "The figure in the measure's unit", "decimal", false),
            new CsvMetadata.Column(
                    "note",
                    "Why a figure is not shown as it is: fewer-than-5, kept-back, not-broken-down, rounded,"
                            + " too-few-for-a-percentage, not-reported. Empty where it is shown",
                    "string",
                    false),
            new CsvMetadata.Column("words", "What was said with the figure", "string", false),
            new CsvMetadata.Column("source", "Where the figure comes from", "string", false));

    private final Measure measure;
    private final @Nullable PublishedTable table;

    /** @param table null before anything was published: the file then has its heading row alone */
    public DataFile(Measure measure, @Nullable PublishedTable table) {
        this.measure = measure;
        this.table = table;
    }

    public byte[] csv() {
        return Csv.text(COLUMNS.stream().map(CsvMetadata.Column::name).toList(), rows())
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PublicTable.Figure figure : figures()) {
            rows.add(row(figure, "", "", figure.whole(), figure.words()));
            figure.breakdowns().forEach((band, split) -> split.cells()
                    .forEach((label, shown) -> rows.add(row(figure, band, label, shown, ""))));
        }
        return rows;
    }

    private List<PublicTable.Figure> figures() {
        return table == null ? List.of() : table.table().figures();
    }

    private List<@Nullable Object> row(
            PublicTable.Figure figure, String band, String label, Shown shown, String words) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(measure.key());
        row.add(figure.from());
        row.add(figure.on());
        row.add(band);
        row.add(label);
        row.add(shown.were());
        row.add(shown.of());
        row.add(shown.value());
        row.add(note(shown));
        row.add(words);
        row.add(figure.source());
        return row;
    }

    private static String note(Shown shown) {
        return switch (shown.mark()) {
            case SHOWN -> "";
            default -> shown.mark().code();
        };
    }

    /** The same as lists for JSON, under the same names. */
    public List<Map<String, @Nullable Object>> figuresAsData() {
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (PublicTable.Figure figure : figures()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("period_start", figure.from() == null ? null : figure.from().toString());
            one.put("period_end", figure.on().toString());
            one.putAll(cell(figure.whole()));
            one.put("words", figure.words());
            one.put("source", figure.source());
            Map<String, Object> bands = new LinkedHashMap<>();
            figure.breakdowns().forEach((band, split) -> {
                List<Map<String, @Nullable Object>> cells = new ArrayList<>();
                split.cells().forEach((label, shown) -> {
                    Map<String, @Nullable Object> cell = new LinkedHashMap<>();
                    cell.put("band_value", label);
                    cell.putAll(cell(shown));
                    cells.add(cell);
                });
                bands.put(band, cells);
            });
            one.put("bands", bands);
            data.add(one);
        }
        return data;
    }

    private static Map<String, @Nullable Object> cell(Shown shown) {
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put("numerator", shown.were());
        cell.put("denominator", shown.of());
        cell.put("value", shown.value());
        cell.put("note", note(shown));
        return cell;
    }
}
