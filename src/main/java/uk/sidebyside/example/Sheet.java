package uk.sidebyside.example;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of an example's files: CSV with a heading row. A day is written {@code 2020-05-22}, or {@code today-41} for what is
 * recent whenever the example is loaded; {@code today+12-3m} is three months before the day in twelve days. What is so
 * written never falls on a weekend.
 */
record Sheet(String folder, LocalDate today) {
    private static final Pattern RELATIVE = Pattern.compile("today([+-]\\d+)(?:-(\\d+)m)?");

    List<Row> rows(String name) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return csv.stream().map(cells -> new Row(cells, today)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one row of a file that has only one. */
    Row only(String name) {
        List<Row> rows = rows(name);
        if (rows.size() != 1) {
            throw new IllegalStateException(name + " has " + rows.size() + " rows instead of one");
        }
        return rows.getFirst();
    }

    InputStream open(String name) {
        String path = "/example/" + folder + "/" + name;
        return Objects.requireNonNull(Sheet.class.getResourceAsStream(path), () -> "There is no " + path);
    }

    record Row(NamedCsvRecord cells, LocalDate today) {

        String text(String column) {
            return cells.getField(column);
        }

        @Nullable
        String textOrNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        boolean yes(String column) {
            return text(column).equals("yes");
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        /** The parts of a cell that semicolons divide. */
        List<String> list(String column) {
            return Stream.of(text(column).split(";"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        LocalDate day(String column) {
            return Objects.requireNonNull(dayOrNull(column), () -> "No " + column + " in " + cells);
        }

        @Nullable
        LocalDate dayOrNull(String column) {
            return has(column) ? read(text(column)) : null;
        }

        /** The day itself, or the Friday before a weekend. */
        private static LocalDate atWork(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> day.minusDays(1);
                case SUNDAY -> day.minusDays(2);
                default -> day;
            };
        }

        LocalDate read(String day) {
            Matcher relative = RELATIVE.matcher(day);
            if (!relative.matches()) {
                return LocalDate.parse(day);
            }
            String months = relative.group(2);
            return atWork(today.plusDays(Long.parseLong(relative.group(1)))
                    .minusMonths(months == null ? 0 : Long.parseLong(months)));
        }
    }
}
