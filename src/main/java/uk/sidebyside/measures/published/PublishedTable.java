package uk.sidebyside.measures.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one published CSV that the mapping asks for. Columns are found by their names, wherever they stand.
 *
 * @param rows how many rows the file has, its heading left out
 * @param lines which lines of the mapping fit it
 * @param figures what was read; the release is not known here and is put in later
 * @param faults rows that can't be used, each with what is wrong
 * @param notes what is to be known about the file
 */
public record PublishedTable(
        String name,
        int rows,
        List<StatisticsMapping.Line> lines,
        List<Figure> figures,
        List<Fault> faults,
        List<String> notes) {

    /** @param row counted from 1, the heading being row 1 */
    public record Figure(int row, PublishedValue.Key key, String areaName, Cell n, Cell of, Cell percent) {
        public PublishedValue in(int release) {
            return new PublishedValue(release, key, n, of, percent);
        }
    }

    public record Fault(int row, String what) {}

    private static final char BOM = '\uFEFF';
    private static final int MOST_FAULTS = 200;

    /** @return empty where no line of the mapping fits the file */
    static Optional<PublishedTable> read(String name, InputStream file, StatisticsMapping mapping)
            throws ReleaseFile.Unreadable {
        try (CsvReader<CsvRecord> csv = reader(file)) {
            Reading reading = null;
            for (CsvRecord record : csv) {
                if (reading == null) {
                    List<String> header = header(record);
                    List<StatisticsMapping.Line> lines = mapping.matching(header);
                    if (lines.isEmpty() || !header.contains("time_period")) {
                        return Optional.empty();
                    }
                    reading = new Reading(name, header, lines);
                } else if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                    reading.row(record);
                }
            }
            return reading == null ? Optional.empty() : Optional.of(reading.table());
        } catch (CsvParseException | IOException e) {
            throw new ReleaseFile.Unreadable("\"" + name + "\" can't be read as CSV.", "Download it again.");
        }
    }

    static List<String> header(String name, InputStream file) throws ReleaseFile.Unreadable {
        try (CsvReader<CsvRecord> csv = reader(file)) {
            return csv.stream().findFirst().map(PublishedTable::header).orElse(List.of());
        } catch (CsvParseException | IOException | java.io.UncheckedIOException e) {
            throw new ReleaseFile.Unreadable("\"" + name + "\" can't be read as CSV.", "Download it again.");
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream file) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    /** The releases of 2025 begin with a byte order mark, those of 2022 don't. */
    private static List<String> header(CsvRecord record) {
        List<String> header = new ArrayList<>();
        for (String field : record.getFields()) {
            String bare = field.strip();
            header.add(
                    !bare.isEmpty() && bare.charAt(0) == BOM ? bare.substring(1).strip() : bare);
        }
        return header;
    }

    private static final class Reading {
        private final String name;
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<StatisticsMapping.Line> lines;
        private final List<Figure> figures = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private final PartSums sums = new PartSums();
        private final Map<StatisticsMapping.Line, Map<String, Set<String>>> conditions = new HashMap<>();
        private final int cells;
        private int rows;

        Reading(String name, List<String> header, List<StatisticsMapping.Line> lines) {
            this.name = name;
            this.lines = lines;
            this.cells = header.size();
            Set<String> wanted = new HashSet<>();
            lines.forEach(line -> wanted.addAll(line.columns()));
            lines.forEach(line -> conditions.put(line, line.conditions()));
            for (int i = 0; i < header.size(); i++) {
                if (columns.putIfAbsent(header.get(i), i) != null) {
                    notes.add("The column " + header.get(i) + " is there twice; "
                            + (wanted.contains(header.get(i)) ? "the first is read." : "none of it is read."));
                }
            }
        }

        void row(CsvRecord record) {
            rows++;
            if (record.getFieldCount() != cells) {
                fault("It has " + record.getFieldCount() + " cells where the heading has " + cells + ".");
                return;
            }
            for (StatisticsMapping.Line line : lines) {
                if (matches(record, line)) {
                    try {
                        Figure figure = figure(record, line);
                        if (PublishedBreakdown.holding(line.measure()).isPresent()) {
                            sums.add(line, figure, condition(record, line));
                        } else {
                            figures.add(figure);
                        }
                    } catch (IllegalArgumentException e) {
                        fault(String.valueOf(e.getMessage()));
                    }
                }
            }
        }

        private boolean matches(CsvRecord record, StatisticsMapping.Line line) {
            return Objects.requireNonNull(conditions.get(line)).entrySet().stream()
                    .allMatch(condition -> condition.getValue().contains(cell(record, condition.getKey())));
        }

        private String condition(CsvRecord record, StatisticsMapping.Line line) {
            return Objects.requireNonNull(conditions.get(line)).keySet().stream()
                    .map(column -> cell(record, column))
                    .collect(java.util.stream.Collectors.joining(", "));
        }

        private void fault(String what) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(rows + 1, what));
            }
        }

        private Figure figure(CsvRecord record, StatisticsMapping.Line line) {
            String area = area(record);
            int year = TimePeriod.year(cell(record, "time_period"), cell(record, "time_identifier"));
            Cell of = Cell.EMPTY;
            for (String part : line.parts()) {
                Cell next = number(record, part);
                of = of.equals(Cell.EMPTY) ? next : of.plus(next);
            }
            Cell percent = line.percent().isEmpty() ? Cell.EMPTY : number(record, line.percent());
            var key = new PublishedValue.Key(line.measure(), area, year);
            return new Figure(rows + 1, key, areaName(record), number(record, line.n()), of, percent);
        }

        /** The official code, whichever of the two columns of a council holds it. */
        private String area(CsvRecord record) {
            String level = cell(record, "geographic_level");
            String code =
                    switch (level) {
                        case "National" -> cell(record, "country_code");
                        case "Regional" -> cell(record, "region_code");
                        case "Local authority" -> council(record);
                        default -> throw new IllegalArgumentException("\"" + level + "\" is no level that we know.");
                    };
            if (code.isBlank()) {
                throw new IllegalArgumentException("The row has no code of an area.");
            }
            if (!code.matches("[A-Z]\\d{8}")) {
                throw new IllegalArgumentException("\"" + code + "\" is no official code, such as E06000014.");
            }
            return code;
        }

        private String council(CsvRecord record) {
            String code = cell(record, "new_la_code");
            String other = cell(record, "old_la_code");
            if (code.matches("\\d{3}") && other.matches("E\\d{8}")) {
                notes.add(
                        "The columns new_la_code and old_la_code hold each other's codes. They are read the right way.");
                return other;
            }
            return code;
        }

        private String areaName(CsvRecord record) {
            String council = cell(record, "la_name");
            String region = cell(record, "region_name");
            return !council.isEmpty() ? council : !region.isEmpty() ? region : cell(record, "country_name");
        }

        private Cell number(CsvRecord record, String column) {
            String text = cell(record, column);
            return Cell.read(text)
                    .orElseThrow(() -> new IllegalArgumentException(
                            column + " is \"" + text + "\", which is neither a number nor x nor z."));
        }

        private String cell(CsvRecord record, String column) {
            Integer at = columns.get(column);
            return at == null || at >= record.getFieldCount()
                    ? ""
                    : record.getField(at).strip();
        }

        PublishedTable table() {
            figures.addAll(sums.figures(lines));
            return new PublishedTable(name, rows, lines, List.copyOf(figures), List.copyOf(faults), List.copyOf(notes));
        }
    }
}
