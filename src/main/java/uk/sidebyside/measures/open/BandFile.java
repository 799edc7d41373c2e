package uk.sidebyside.measures.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.sidebyside.measures.rules.BandedRow;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.pages.sheet.SheetFile;
import uk.sidebyside.pages.sheet.SheetRefused;

/** A table in which figures of one measure are told apart, one part a row. Columns may stand in any order. */
final class BandFile {
    static final List<String> HEADINGS = List.of("on", "band", "label", "numerator", "denominator");

    private final List<String> headings = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Sheet.Row> rows;

    /** @param number as the spreadsheet shows it */
    record Line(int number, List<String> cells, BandedRow row) {}

    private BandFile(Sheet sheet) {
        rows = sheet.rows().isEmpty()
                ? List.of()
                : sheet.rows().subList(1, sheet.rows().size());
        if (!sheet.rows().isEmpty()) {
            Sheet.Row first = sheet.rows().getFirst();
            int last = first.texts().keySet().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(-1);
            for (int column = 0; column <= last; column++) {
                headings.add(first.text(column));
                columns.putIfAbsent(first.text(column).strip().toLowerCase(Locale.UK), column);
            }
        }
    }

    static BandFile read(byte[] file) throws SheetRefused {
        return new BandFile(SheetFile.read(file, BandFile::likeness));
    }

    private static int likeness(Sheet sheet) {
        return sheet.rows().isEmpty()
                ? 0
                : (int) sheet.rows().getFirst().texts().values().stream()
                        .filter(text -> HEADINGS.contains(text.strip().toLowerCase(Locale.UK)))
                        .count();
    }

    List<String> headings() {
        return List.copyOf(headings);
    }

    /** Columns without which no row can be used. */
    List<String> missing(boolean share) {
        return HEADINGS.stream()
                .filter(name -> !columns.containsKey(name) && (share || !name.equals("denominator")))
                .toList();
    }

    /** A row of the template that nobody filled in is left out. */
    List<Line> lines(boolean share, LocalDate today) {
        return rows.stream()
                .filter(row -> !row.blank()
                        && !(text(row, "label") + text(row, "numerator") + text(row, "denominator")).isBlank())
                .map(row -> line(row, share, today))
                .toList();
    }

    private Line line(Sheet.Row row, boolean share, LocalDate today) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            cells.add(row.text(column));
        }
        return new Line(
                row.number(),
                cells,
                BandedRow.read(
                        share,
                        text(row, "on"),
                        text(row, "band"),
                        text(row, "label"),
                        text(row, "numerator"),
                        text(row, "denominator"),
                        today));
    }

    private String text(Sheet.Row row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }
}
