package uk.sidebyside.pages.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.Download;

/**
 * The words that stand round a chart, and the same figures as a table and as a file.
 *
 * @param id unique on its page
 * @param message what the chart says, in about ten words: its title
 * @param subtitle measure, population, place, period and unit
 * @param sentences how it went, in a sentence or two, for those who don't see the picture and for everybody else
 * @param source where the figures come from
 * @param updatedOn the last day on which a figure of it was reported or counted; null where there is none yet
 * @param csv the same figures as a file; null where there is none
 */
public record Frame(
        String id,
        String message,
        String subtitle,
        String sentences,
        String source,
        @Nullable LocalDate updatedOn,
        DataTable table,
        @Nullable CsvFile csv) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** @param columns their headings; those after the first hold figures */
    public record DataTable(String caption, List<String> columns, List<List<String>> rows) {
        public DataTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param bytes its size; 0 where it is not known beforehand */
    public record CsvFile(String href, String chart, long bytes) {
        /** Names the chart, the format and the size. */
        public String words() {
            return new Download(href, chart, "CSV", bytes).words();
        }
    }

    public String updatedWords() {
        return updatedOn == null ? "not yet" : DAY.format(updatedOn);
    }
}
