package uk.sidebyside.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180, UTF-8, one heading row) that a spreadsheet can open without running anything in it.
 *
 * <p>A text cell that a spreadsheet would take for a formula gets an apostrophe in front. Numbers stay numbers: a
 * {@link Number} is written as it is, so that −5 can still be added up. A null is an empty cell.
 */
public final class Csv implements Closeable {

    /** What starts a formula, with the full-width forms that some spreadsheets also read so (OWASP, CSV injection). */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter writer;

    private Csv(Writer out) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    public static Csv to(Writer out) {
        return new Csv(out);
    }

    /** Writes UTF-8; closing it closes the stream. */
    public static Csv to(OutputStream out) {
        return new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public static String text(List<String> headings, Iterable<? extends List<? extends @Nullable Object>> rows) {
        StringWriter out = new StringWriter();
        try (Csv csv = to(out)) {
            csv.row(headings);
            rows.forEach(csv::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    public Csv row(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    public Csv row(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(cellOf(cell));
        }
        writer.writeRecord(texts);
        return this;
    }

    private static String cellOf(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> number.toString();
            default -> defused(cell.toString());
        };
    }

    /** The same text, with an apostrophe in front where a spreadsheet would run it. */
    public static String defused(String text) {
        boolean dangerous = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
