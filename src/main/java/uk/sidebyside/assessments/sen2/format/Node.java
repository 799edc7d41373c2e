package uk.sidebyside.assessments.sen2.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of the return with what hangs on it. A value that is not said is blank; one that can't be right is kept as it came. */
public final class Node {
    private final Part part;
    private final long line;
    private final String[] values;
    private final List<Node> children = new ArrayList<>(2);
    private String res = "";
    private String wbp = "";

    /** @param line where it stands in its file, from 1; 0 where it comes from no file */
    public Node(Part part, long line) {
        this.part = part;
        this.line = line;
        this.values = new String[part.fields().size()];
    }

    public Part part() {
        return part;
    }

    public long line() {
        return line;
    }

    public String text(Field field) {
        String value = values[own(field).index()];
        return value == null ? "" : value;
    }

    public boolean has(Field field) {
        return !text(field).isEmpty();
    }

    /** The day that it says; null where it says none that exists. */
    public @Nullable LocalDate date(Field field) {
        return day(text(field));
    }

    static @Nullable LocalDate day(String iso) {
        if (iso.length() != 10) {
            return null;
        }
        try {
            int year = number(iso, 0, 4);
            int month = number(iso, 5, 7);
            int day = number(iso, 8, 10);
            boolean dashed = iso.charAt(4) == '-' && iso.charAt(7) == '-';
            return dashed && year > 0 && month > 0 && day > 0 ? LocalDate.of(year, month, day) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** Puts a value in as the house writes it. */
    public Node with(Field field, String value) {
        values[own(field).index()] = Values.plain(field, value);
        return this;
    }

    /** Puts in what is stored, which is written as the house writes it already. */
    public Node withStored(Field field, @Nullable String value) {
        values[own(field).index()] = value == null ? "" : value;
        return this;
    }

    public Node with(Field field, @Nullable LocalDate day) {
        values[own(field).index()] = day == null ? "" : day.toString();
        return this;
    }

    public Node add(Node child) {
        if (child.part.parent() != part) {
            throw new IllegalArgumentException(child.part + " doesn't hang on " + part);
        }
        children.add(child);
        return this;
    }

    public List<Node> children() {
        return children;
    }

    public List<Node> all(Part kind) {
        List<Node> found = new ArrayList<>(children.size());
        for (Node child : children) {
            if (child.part == kind) {
                found.add(child);
            }
        }
        return found;
    }

    public @Nullable Node one(Part kind) {
        for (Node child : children) {
            if (child.part == kind) {
                return child;
            }
        }
        return null;
    }

    /** The return of 2023 said once for all placements of a plan what later years say for each. */
    boolean saysForItsPlacements(String name, String value) {
        if (part != Part.ACTIVE || !(name.equalsIgnoreCase("Res") || name.equalsIgnoreCase("WBP"))) {
            return false;
        }
        if (name.equalsIgnoreCase("Res")) {
            res = value;
        } else {
            wbp = value;
        }
        return true;
    }

    /** Puts what was said once for all of them on each placement. */
    void settle() {
        for (Node placement : all(Part.PLACEMENT)) {
            if (!res.isBlank() && !placement.has(Field.RES)) {
                placement.with(Field.RES, res);
            }
            if (!wbp.isBlank() && !placement.has(Field.WBP)) {
                placement.with(Field.WBP, wbp);
            }
        }
    }

    private Field own(Field field) {
        if (field.part() != part) {
            throw new IllegalArgumentException(part + " has no " + field);
        }
        return field;
    }

    /** Everything that it says, so that two can be compared. */
    @Override
    public String toString() {
        StringBuilder said = new StringBuilder(part.element()).append('{');
        for (Field field : part.fields()) {
            if (has(field)) {
                said.append(field.element()).append('=').append(text(field)).append(' ');
            }
        }
        children.forEach(child -> said.append(child).append(' '));
        return said.append('}').toString();
    }
}
