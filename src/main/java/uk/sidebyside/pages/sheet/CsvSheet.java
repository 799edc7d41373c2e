package uk.sidebyside.pages.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV as offices write it: with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. */
final class CsvSheet {

    private static final char BOM = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LINES_TO_JUDGE_BY = 10;
    private static final long MORE_THAN_CELLS = 1_000_000;

    private CsvSheet() {}

    static Sheet read(byte[] file) throws SheetRefused {
        String text = text(file);
        if (text.isBlank()) {
            throw SheetFile.empty();
        }
        if (text.indexOf('\0') >= 0) {
            throw new SheetRefused("This is neither a spreadsheet nor a CSV file.", "Save the table as XLSX or CSV.");
        }
        return new Sheet("", rows(text, separator(text)), List.of());
    }

    private static String text(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.isEmpty() || text.charAt(0) != BOM ? text : text.substring(1);
        } catch (CharacterCodingException notUtf8) {
            // Excel's "CSV" in Britain.
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /** The separator that cuts most of the first lines into equally many cells; a comma where none does. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingLong(each -> evenness(text, each))
                        .thenComparing(
                                Comparator.comparingInt(SEPARATORS::indexOf).reversed()))
                .orElse(',');
    }

    /** How many lines agree on a number of cells, and then how many cells; commas in a text agree on nothing. */
    private static long evenness(String text, char separator) {
        try (Stream<CsvRecord> records = reader(text, separator).stream()) {
            Map<Integer, Long> lines = records.limit(LINES_TO_JUDGE_BY)
                    .map(CsvRecord::getFieldCount)
                    .filter(cells -> cells > 1)
                    .collect(Collectors.groupingBy(cells -> cells, Collectors.counting()));
            return lines.entrySet().stream()
                    .mapToLong(each -> each.getValue() * MORE_THAN_CELLS + each.getKey())
                    .max()
                    .orElse(0);
        } catch (CsvParseException | UncheckedIOException e) {
            return 0;
        }
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private static List<Sheet.Row> rows(String text, char separator) throws SheetRefused {
        List<Sheet.Row> rows = new ArrayList<>();
        int number = 0;
        try (CsvReader<CsvRecord> csv = reader(text, separator)) {
            for (CsvRecord line : csv) {
                number++;
                Sheet.Row row = row(line, number);
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > SheetFile.MAX_ROWS) {
                    throw SheetFile.tooManyRows();
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new SheetRefused(
                    "The file can't be read as CSV after row " + number + ".",
                    "Look there for a quotation mark that is opened and not closed.");
        }
        if (rows.isEmpty()) {
            throw SheetFile.empty();
        }
        return rows;
    }

    private static Sheet.Row row(CsvRecord line, int number) throws SheetRefused {
        SheetFile.Cells cells = new SheetFile.Cells();
        for (int column = 0; column < line.getFieldCount(); column++) {
            cells.put(column, line.getField(column));
        }
        return cells.row(number);
    }
}
