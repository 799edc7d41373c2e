package uk.sidebyside.assessments.sen2.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A return as the collection writes it in CSV: a file for each kind of record, joined by their keys while they stream by. Columns
 * are found by their names, wherever they stand. Rows may stand in any order within {@link CsvRows#WINDOW} rows of their person.
 * Whatever the length of the files, that window and the {@link EarlierIds} are in memory, and nothing else of them.
 */
public final class CsvPersons implements Persons {
    private final Map<Part, CsvRows> files;
    private final Set<String> unknown = new TreeSet<>();
    private final Header header;

    private CsvPersons(Map<Part, CsvRows> files, Header header) {
        this.files = files;
        this.header = header;
        files.values().forEach(rows -> unknown.addAll(rows.unknown()));
    }

    /** A file of the return, whatever it is called: its headings say which it is. */
    public record Named(String name, java.io.InputStream content) {}

    /** @param assumed of which year it is, where no file of the return says it */
    public static CsvPersons open(List<Named> files, Header assumed) throws FileRefused, IOException {
        Map<Part, CsvRows> parts = new EnumMap<>(Part.class);
        Header header = assumed;
        for (Named file : files) {
            CsvTable table = CsvTable.open(file.name(), file.content());
            Part part = CsvRows.partOf(table.headings());
            if (part == null && table.headings().contains("collection")) {
                header = header(table);
                table.close();
            } else if (part == null) {
                throw new FileRefused(
                        "The headings of " + file.name() + " are those of no file of the return.",
                        "Take the headings from the files that COLLECT exports, or from our own export.");
            } else if (parts.put(part, new CsvRows(part, table)) != null) {
                throw new FileRefused("Two files hold " + part.element() + ".", "Choose one of each kind.");
            }
        }
        if (!parts.containsKey(Part.PERSON)) {
            throw new FileRefused(
                    "There is no file of persons.",
                    "Choose all files of the return together, " + Part.PERSON.fileName() + " among them.");
        }
        return new CsvPersons(parts, header);
    }

    private static Header header(CsvTable table) throws FileRefused, IOException {
        List<String> row = table.next();
        Map<String, String> said = new HashMap<>();
        for (int at = 0; row != null && at < table.headings().size(); at++) {
            said.put(table.headings().get(at), row.get(at));
        }
        return XmlPersons.ofWords(said);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public Set<String> unknown() {
        return unknown;
    }

    /** Every field of a file that wasn't given, and every column that a file doesn't have. */
    @Override
    public Set<Field> absent() {
        Set<Field> absent = EnumSet.allOf(Field.class);
        files.values().forEach(rows -> absent.removeAll(rows.fields()));
        return absent;
    }

    @Override
    public long bytesRead() {
        return files.values().stream().mapToLong(CsvRows::bytesRead).sum();
    }

    @Override
    public @Nullable Node next() throws FileRefused, IOException {
        CsvRows persons = files.get(Part.PERSON);
        CsvRows.Row row = persons == null ? null : persons.next();
        if (row == null) {
            for (CsvRows rows : files.values()) {
                rows.mustBeDone();
            }
            return null;
        }
        fill(row);
        return row.node();
    }

    private void fill(CsvRows.Row row) throws FileRefused, IOException {
        for (Part kind : row.node().part().children()) {
            CsvRows rows = files.get(kind);
            List<CsvRows.Row> its = rows == null ? List.of() : rows.of(row.key());
            for (CsvRows.Row child : its) {
                fill(child);
                row.node().add(child.node());
            }
        }
        row.node().settle();
    }

    @Override
    public void close() throws IOException {
        for (CsvRows rows : new ArrayList<>(files.values())) {
            rows.close();
        }
    }
}
