package uk.sidebyside.needs.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of figures as it came: a heading row with {@code code} and {@code value}, and where it has them {@code of},
 * {@code age}, {@code need} and {@code setting}.
 *
 * @param rows below the headings
 */
public record FigureFile(List<String> headings, List<Row> rows) {
    static final String CODE = "code";
    static final String VALUE = "value";
    static final String OF = "of";
    private static final List<String> KNOWN = List.of(CODE, VALUE, OF, "age", "need", "setting");
    private static final int MOST_ROWS = 20_000;

    /** @param number in the file, the heading row being 1 */
    public record Row(int number, List<String> cells) {}

    public FigureFile {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Says in one sentence why a file can't be read at all, and what to do. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    public static FigureFile read(String text) throws Unreadable {
        List<Row> all = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(plain)) {
            csv.forEach(row -> all.add(new Row((int) row.getStartingLineNumber(), List.copyOf(row.getFields()))));
        } catch (CsvParseException e) {
            throw new Unreadable("This is not a table in CSV: a quotation mark is not closed. Save it as CSV again");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (all.isEmpty()) {
            throw new Unreadable("The table is empty. Give it a heading row with code and value, and a row an area");
        }
        List<String> headings = all.getFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        refuse(headings, all.size() - 1);
        return new FigureFile(headings, all.subList(1, all.size()));
    }

    private static void refuse(List<String> headings, int rows) throws Unreadable {
        for (String needed : List.of(CODE, VALUE)) {
            if (!headings.contains(needed)) {
                throw new Unreadable("No column is headed “" + needed + "”. Name one so in the first row");
            }
        }
        for (String heading : headings) {
            if (!KNOWN.contains(heading)) {
                throw new Unreadable("The column “" + heading + "” is not known. Leave it out, or name it as one of "
                        + String.join(", ", KNOWN));
            }
            if (headings.indexOf(heading) != headings.lastIndexOf(heading)) {
                throw new Unreadable("Two columns are headed “" + heading + "”. Leave one of them out");
            }
        }
        if (rows == 0) {
            throw new Unreadable("There is no row below the headings. Give it a row for each area");
        }
        if (rows > MOST_ROWS) {
            throw new Unreadable("The table has more than 20,000 rows. Load it in parts");
        }
    }

    String cell(Row row, String heading) {
        int at = headings.indexOf(heading);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }
}
