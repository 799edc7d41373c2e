package uk.sidebyside.assessments.sen2.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of one kind, each found by the key of what it hangs on, with never more than a window of them in memory. */
final class CsvRows implements Closeable {
    /** How far a row may stand from its person, in rows of its file. */
    static final int WINDOW = 20_000;

    /** What the collection adds to each row, which says nothing of anybody. */
    private static final Set<String> OF_THE_COLLECTION = Set.of("nativeid", "sourceid", "sen2tableid");

    /** As shared.Csv has it. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Part part;
    private final CsvTable table;
    private final int ownKey;
    private final int parentKey;
    private final @Nullable Field[] fields;
    private final Set<String> unknown = new TreeSet<>();
    private final Map<String, List<Row>> waiting = new LinkedHashMap<>();
    private final @Nullable EarlierIds earlier;
    private int buffered;

    record Row(String key, Node node) {}

    CsvRows(Part part, CsvTable table) {
        this.part = part;
        this.table = table;
        Part parent = part.parent();
        this.earlier = part.children().isEmpty() ? null : new EarlierIds();
        this.ownKey = table.headings().indexOf(part.key());
        this.parentKey = parent == null ? -1 : table.headings().indexOf(parent.key());
        this.fields = new Field[table.headings().size()];
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (int at = 0; at < fields.length; at++) {
            String heading = table.headings().get(at);
            Field field = Field.byName(part, heading);
            if (field != null && taken.add(field)) {
                fields[at] = field;
            } else if (at != ownKey && at != parentKey && !known(heading)) {
                unknown.add(table.name() + ": " + heading);
            }
        }
    }

    private static boolean known(String heading) {
        return OF_THE_COLLECTION.contains(heading) || heading.endsWith("orderseqcolumn") || heading.endsWith("tableid");
    }

    /** Whose rows these headings are: that kind of which they name most fields, and what is needed to join them. */
    static @Nullable Part partOf(List<String> headings) {
        Part best = null;
        long most = 0;
        for (Part part : Part.values()) {
            Part parent = part.parent();
            boolean joined = (parent == null || headings.contains(parent.key()))
                    && (part.children().isEmpty() || headings.contains(part.key()));
            long named = headings.stream()
                    .filter(name -> Field.byName(part, name) != null)
                    .count();
            if (joined && named > 0 && named + (headings.contains(part.key()) ? 100 : 0) > most) {
                best = part;
                most = named + (headings.contains(part.key()) ? 100 : 0);
            }
        }
        return best;
    }

    Set<String> unknown() {
        return unknown;
    }

    Set<Field> fields() {
        Set<Field> found = EnumSet.noneOf(Field.class);
        for (Field field : fields) {
            if (field != null) {
                found.add(field);
            }
        }
        if (part == Part.ACTIVE && table.headings().contains("res")) {
            found.addAll(List.of(Field.RES, Field.WBP));
        }
        return found;
    }

    long bytesRead() {
        return table.bytesRead();
    }

    @Nullable
    Row next() throws FileRefused {
        List<String> cells = table.next();
        return cells == null ? null : row(cells);
    }

    /** Those that hang on the record with that key; on one without hangs none. */
    List<Row> of(String key) throws FileRefused {
        if (key.isEmpty()) {
            return List.of();
        }
        fill();
        List<Row> found = waiting.remove(key);
        if (found == null) {
            return List.of();
        }
        buffered -= found.size();
        return found;
    }

    private void fill() throws FileRefused {
        while (buffered < WINDOW) {
            List<String> cells = table.next();
            if (cells == null) {
                return;
            }
            waiting.computeIfAbsent(cells.get(parentKey).strip(), key -> new ArrayList<>(1))
                    .add(row(cells));
            buffered++;
        }
    }

    /** @throws FileRefused where a row is left that hangs on nothing */
    void mustBeDone() throws FileRefused {
        if (part.parent() == null) {
            return;
        }
        fill();
        if (!waiting.isEmpty()) {
            Row first = waiting.values().iterator().next().getFirst();
            throw new FileRefused(
                    "Row " + first.node().line() + " of " + table.name() + " hangs on no row of "
                            + part.parent().fileName() + ", or on one that is more than " + WINDOW + " rows away.",
                    "Have all files written at one time, and in one order.");
        }
    }

    private Row row(List<String> cells) throws FileRefused {
        String key = ownKey < 0 ? "" : cells.get(ownKey).strip();
        mustBeItsOwn(key);
        Node node = new Node(part, table.line());
        for (int at = 0; at < fields.length; at++) {
            Field field = fields[at];
            if (field != null) {
                node.with(field, unarmed(cells.get(at)));
            } else if (part == Part.ACTIVE) {
                node.saysForItsPlacements(table.headings().get(at), cells.get(at));
            }
        }
        return new Row(key, node);
    }

    /** Of two rows with one key, the first would be given all that hangs on the second. */
    private void mustBeItsOwn(String key) throws FileRefused {
        if (earlier == null || key.isEmpty()) {
            return;
        }
        if (!earlier.add(key)) {
            throw new FileRefused(
                    "Row " + table.line() + " of " + table.name() + " has the " + part.key()
                            + " of a row before it, so the other files don't say which of the two they mean.",
                    "Give each row of it a " + part.key() + " of its own, and write that one in the other files too.");
        }
        if (earlier.full()) {
            throw new FileRefused(
                    table.name() + " has more rows than any return, or very long ids.", "Choose the return alone.");
        }
    }

    /** Our own export puts an apostrophe before what a spreadsheet would run. */
    private static String unarmed(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
