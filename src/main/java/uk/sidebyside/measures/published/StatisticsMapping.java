package uk.sidebyside.measures.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column of a published file is which measure, by the style of the release. The Department changes file names and
 * labels from release to release, so this is a table that people read and put right.
 */
public record StatisticsMapping(List<Line> lines) {

    public StatisticsMapping {
        lines = List.copyOf(lines);
    }

    /**
     * @param style the reporting year from which files look like this
     * @param where the column that says which rows are read, or several joined by {@code ;}; empty where all are
     * @param is what that column says in those rows, or several joined by {@code ;}, each with its choices joined by {@code |}; rows
     *     of one area and time are added up
     * @param n the column of the count
     * @param of the column of the whole, or several joined by {@code +}; empty for a plain count
     * @param percent empty for a plain count
     */
    public record Line(String style, String measure, String where, String is, String n, String of, String percent) {

        Set<String> columns() {
            Set<String> columns = new LinkedHashSet<>(List.of(n));
            columns.addAll(parts());
            columns.addAll(conditions().keySet());
            columns.add(percent);
            columns.remove("");
            return columns;
        }

        /** What must stand in which column. */
        Map<String, Set<String>> conditions() {
            Map<String, Set<String>> conditions = new LinkedHashMap<>();
            String[] columns = where.split(";", -1);
            String[] choices = is.split(";", -1);
            for (int i = 0; i < columns.length && !columns[i].isBlank(); i++) {
                Set<String> its = new LinkedHashSet<>();
                for (String choice : (i < choices.length ? choices[i] : "").split("\\|", -1)) {
                    its.add(choice.strip());
                }
                conditions.put(columns[i].strip(), its);
            }
            return conditions;
        }

        /** Whether rows are added up, so that one that is missing counts as none. */
        boolean sums() {
            return is.contains("|");
        }

        List<String> parts() {
            return Arrays.stream(of.split("\\+", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    public static StatisticsMapping ours() {
        return read(Resource.text("mapping.csv"));
    }

    public static String oursAsText() {
        return Resource.text("mapping.csv");
    }

    /** @throws IllegalArgumentException with what is wrong, in words */
    public static StatisticsMapping read(String csv) {
        List<Line> lines = new ArrayList<>();
        try {
            for (NamedCsvRecord row : Resource.rowsOf(csv)) {
                lines.add(line(row));
            }
        } catch (java.util.NoSuchElementException e) {
            throw new IllegalArgumentException("The first line must be style,measure,where,is,n,of,percent.", e);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("There is no line that names a measure.");
        }
        return new StatisticsMapping(lines);
    }

    private static Line line(NamedCsvRecord row) {
        Line line = new Line(
                row.getField("style").strip(),
                row.getField("measure").strip(),
                row.getField("where").strip(),
                row.getField("is").strip(),
                row.getField("n").strip(),
                row.getField("of").strip(),
                row.getField("percent").strip());
        if (PublishedMeasure.find(line.measure()).isEmpty()) {
            throw new IllegalArgumentException("There is no measure called \"" + line.measure() + "\". There are "
                    + String.join(", ", PublishedMeasure.keys()) + ".");
        }
        if (line.where().split(";", -1).length != line.is().split(";", -1).length) {
            throw new IllegalArgumentException("The line of " + line.measure()
                    + " needs as many parts in \"is\" as in \"where\", with semicolons between them.");
        }
        if (line.n().isEmpty()) {
            throw new IllegalArgumentException("The line of " + line.measure() + " names no column for n.");
        }
        return line;
    }

    /** The lines whose columns the file has, all of them. */
    List<Line> matching(Collection<String> header) {
        return lines.stream().filter(line -> header.containsAll(line.columns())).toList();
    }

    /** What a file lacks of the line that it comes nearest to; empty where it has nothing of any. */
    Set<String> lacking(Collection<String> header) {
        Set<String> least = Set.of();
        for (Line line : lines) {
            Set<String> missing = new TreeSet<>(line.columns());
            missing.removeAll(header);
            boolean some = missing.size() < line.columns().size();
            if (some && !missing.isEmpty() && (least.isEmpty() || missing.size() < least.size())) {
                least = missing;
            }
        }
        return least;
    }
}
