package uk.sidebyside.audits.collected.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Levels side by side, always in words: a tone is only added to them. Its lines stand in the order of names and nothing else, and
 * nothing is added up: it is no league table.
 *
 * @param columns what stands above each cell
 */
public record HeatTable(List<String> columns, List<Line> lines) {
    /** How many tones there are, from the lowest part of a scale to the highest, whatever its number of levels. */
    public static final int TONES = 5;

    private static final int HEADING = 45;

    public HeatTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * @param of to what it belongs; blank where the name says it all
     * @param cells one for each column; null where nothing was looked at
     */
    public record Line(String of, String name, List<@Nullable Cell> cells) {}

    /**
     * @param label the level in words
     * @param tone from 1 to {@link #TONES}
     * @param note what else is said of it; may be blank
     */
    public record Cell(String label, int tone, String note) {
        public static Cell of(int rank, int ranks, String label, String note) {
            return new Cell(label, HeatTable.tone(rank, ranks), note);
        }
    }

    /** What is seen of a heading: as much as fits above a cell on a phone, to the end of a word; it is heard whole. */
    public static String seen(String heading) {
        if (heading.length() <= HEADING) {
            return heading;
        }
        int space = heading.lastIndexOf(' ', HEADING - 1);
        return heading.substring(0, space > 0 ? space : HEADING - 1);
    }

    /** The lowest level of a scale has the first tone, the highest the last. */
    public static int tone(int rank, int ranks) {
        return ranks <= 1 ? TONES : 1 + Math.round((TONES - 1) * (rank - 1) / (float) (ranks - 1));
    }

    /** A level that was given on a day. */
    public record Given(LocalDate on, Cell cell) {}

    /** Quarters of the calendar that end with that of a day, the earliest first, by the month in which each begins. */
    public static List<YearMonth> quarters(LocalDate until, int count) {
        YearMonth last = beginning(until);
        List<YearMonth> quarters = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            quarters.add(last.minusMonths(3L * i));
        }
        return quarters;
    }

    private static YearMonth beginning(LocalDate day) {
        return YearMonth.of(day.getYear(), 1 + 3 * ((day.getMonthValue() - 1) / 3));
    }

    /** In which of the quarters a day lies; −1 for none. */
    public static int quarter(List<YearMonth> quarters, LocalDate day) {
        YearMonth first = quarters.getFirst();
        int months = (day.getYear() - first.getYear()) * 12 + day.getMonthValue() - first.getMonthValue();
        return months < 0 || months >= 3 * quarters.size() ? -1 : months / 3;
    }

    /** The last level given in each quarter, and null in one in which none was. */
    public static List<@Nullable Cell> overTime(List<YearMonth> quarters, List<Given> given) {
        @Nullable Cell[] cells = new @Nullable Cell[quarters.size()];
        LocalDate[] days = new LocalDate[quarters.size()];
        for (Given one : given) {
            int at = quarter(quarters, one.on());
            if (at >= 0 && (cells[at] == null || !one.on().isBefore(days[at]))) {
                cells[at] = one.cell();
                days[at] = one.on();
            }
        }
        return Arrays.asList(cells);
    }
}
