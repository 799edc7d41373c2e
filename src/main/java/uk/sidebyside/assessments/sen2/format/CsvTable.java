package uk.sidebyside.assessments.sen2.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A CSV that streams by: UTF-8 with or without its mark, UTF-16 with it; commas, semicolons or tabs. */
final class CsvTable implements Closeable {
    private static final int HEADING_AT_MOST = 1 << 16;

    private final String name;
    private final CountedBytes bytes;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> rows;
    private final List<String> headings;
    private long line;

    private CsvTable(String name, CountedBytes bytes, CsvReader<CsvRecord> csv) throws FileRefused {
        this.name = name;
        this.bytes = bytes;
        this.csv = csv;
        this.rows = csv.iterator();
        List<String> first = read();
        if (first == null) {
            throw new FileRefused("There is nothing in " + name + ".", "Choose the file again.");
        }
        this.headings = first.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static CsvTable open(String name, InputStream in) throws FileRefused, IOException {
        var bytes = new CountedBytes(in);
        var marked = new PushbackInputStream(bytes, 3);
        Charset charset = charset(marked);
        Reader reader = new InputStreamReader(
                marked,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        var buffered = new BufferedReader(reader, HEADING_AT_MOST);
        char separator;
        try {
            separator = separator(buffered);
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(name);
        }
        return new CsvTable(
                name,
                bytes,
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(buffered));
    }

    private static Charset charset(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(3);
        int mark = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        boolean utf8 = mark == 0xEFBB && start.length == 3 && (start[2] & 0xFF) == 0xBF;
        int skipped = utf8 ? 3 : mark == 0xFEFF || mark == 0xFFFE ? 2 : 0;
        in.unread(start, skipped, start.length - skipped);
        return mark == 0xFEFF
                ? StandardCharsets.UTF_16BE
                : mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static char separator(BufferedReader in) throws IOException {
        in.mark(HEADING_AT_MOST);
        char[] start = new char[HEADING_AT_MOST / 4];
        int length = Math.max(0, in.read(start));
        in.reset();
        String first = new String(start, 0, length).split("[\r\n]", 2)[0];
        char most = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(first, separator) > count(first, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String text, char separator) {
        return text.chars().filter(letter -> letter == separator).count();
    }

    String name() {
        return name;
    }

    /** In lower case. */
    List<String> headings() {
        return headings;
    }

    long line() {
        return line;
    }

    long bytesRead() {
        return bytes.count();
    }

    /** The cells of the next row, as many as there are headings; null after the last. */
    @Nullable
    List<String> next() throws FileRefused {
        List<String> cells = read();
        if (cells == null || cells.size() == headings.size()) {
            return cells;
        }
        throw new FileRefused(
                "Row " + line + " of " + name + " has " + cells.size() + " cells, and its headings are "
                        + headings.size() + ".",
                rows.hasNext()
                        ? "Mend that row, and choose the files again."
                        : "The file seems to be cut off there. Have it written again.");
    }

    private @Nullable List<String> read() throws FileRefused {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRecord record = rows.next();
            line = record.getStartingLineNumber();
            return record.getFields();
        } catch (UncheckedIOException | CsvParseException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw notUtf8(name);
            }
            throw new FileRefused(
                    name + " can't be read as CSV after row " + line + ".",
                    "Look there for a quotation mark that is opened and not closed.");
        }
    }

    private static FileRefused notUtf8(String name) {
        return new FileRefused(
                name + " holds letters that aren't written as UTF-8.", "Save it as “CSV UTF-8”, and choose it again.");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
