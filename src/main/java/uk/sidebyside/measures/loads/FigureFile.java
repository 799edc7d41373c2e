package uk.sidebyside.measures.loads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.rules.LoadedRow;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.pages.sheet.SheetFile;
import uk.sidebyside.pages.sheet.SheetRefused;

/** A table of figures, one a row: which measure, which day, and what it stood at. */
final class FigureFile {
    static final List<String> HEADINGS =
            List.of("measure", "from", "on", "value", "numerator", "denominator", "words", "source");

    private final List<String> headings;
    private final Map<String, Integer> columns;
    private final List<Sheet.Row> rows;

    private FigureFile(List<String> headings, Map<String, Integer> columns, List<Sheet.Row> rows) {
        this.headings = headings;
        this.columns = columns;
        this.rows = rows;
    }

    static FigureFile read(byte[] file) throws SheetRefused {
        Sheet sheet = SheetFile.read(file, FigureFile::likeness);
        if (sheet.rows().isEmpty()) {
            return new FigureFile(List.of(), Map.of(), List.of());
        }
        Sheet.Row first = sheet.rows().getFirst();
        List<String> headings = new ArrayList<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        int last = first.texts().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
        for (int column = 0; column <= last; column++) {
            headings.add(first.text(column));
            columns.putIfAbsent(first.text(column).strip().toLowerCase(Locale.UK), column);
        }
        List<Sheet.Row> rows = sheet.rows().subList(1, sheet.rows().size()).stream()
                .filter(row -> !row.blank())
                .toList();
        return new FigureFile(headings, columns, rows);
    }

    private static int likeness(Sheet sheet) {
        return sheet.rows().isEmpty()
                ? 0
                : (int) sheet.rows().getFirst().texts().values().stream()
                        .filter(text -> HEADINGS.contains(text.strip().toLowerCase(Locale.UK)))
                        .count();
    }

    List<String> headings() {
        return headings;
    }

    /** Columns without which no row can be used. */
    List<String> missing() {
        return List.of("measure", "on").stream()
                .filter(name -> !columns.containsKey(name))
                .toList();
    }

    /** A row, before it is known whether its measure is a share. */
    List<Line> lines() {
        return lines(Map.of());
    }

    /** A row of the template that nobody filled in is left out. */
    List<Line> lines(Map<String, Measure> known) {
        return rows.stream()
                .filter(this::saysSomething)
                .map(row -> line(row, known))
                .toList();
    }

    private boolean saysSomething(Sheet.Row row) {
        return List.of("from", "on", "value", "numerator", "denominator", "words").stream()
                .anyMatch(column -> !text(row, column).isBlank());
    }

    private Line line(Sheet.Row row, Map<String, Measure> known) {
        String measure = text(row, "measure").strip().toLowerCase(Locale.UK);
        Measure its = known.get(measure);
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            cells.add(row.text(column));
        }
        return new Line(
                row.number(),
                cells,
                measure,
                LoadedRow.read(
                        its != null && its.unit() == Measure.Unit.PERCENT,
                        text(row, "from"),
                        text(row, "on"),
                        text(row, "value"),
                        text(row, "numerator"),
                        text(row, "denominator")),
                text(row, "words").strip(),
                text(row, "source").strip());
    }

    private String text(Sheet.Row row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }

    /**
     * @param number as the spreadsheet shows it
     * @param measure its key or its name, in lower case
     */
    record Line(int number, List<String> cells, String measure, LoadedRow row, String words, String source) {

        /** The measure and the day, which a file may name once. */
        String of() {
            return measure + "|" + row.on();
        }

        Reading reading(Measure its, LocalDate on) {
            return new Reading(
                    row.from(),
                    on,
                    row.value(),
                    row.numerator(),
                    row.denominator(),
                    words,
                    source.isBlank() ? its.sourceWords() : source);
        }
    }
}
