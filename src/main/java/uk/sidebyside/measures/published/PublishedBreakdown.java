package uk.sidebyside.measures.published;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published measure told apart by age or by type of need. Each part of it is read, checked and kept like a measure of its
 * own, under the key {@code measure.by.band}.
 *
 * @param measure the key of the whole
 * @param by {@code age} or {@code need}
 * @param title as a heading
 * @param of what is told apart, in words
 * @param bands in the order in which they are shown
 */
public record PublishedBreakdown(String measure, String by, String title, String of, List<Band> bands) {
    private static final List<Band> BANDS =
            Resource.rows("bands.csv").stream().map(Band::of).toList();
    private static final List<PublishedBreakdown> ALL = Resource.rows("breakdowns.csv").stream()
            .map(row -> new PublishedBreakdown(
                    row.getField("measure"),
                    row.getField("by"),
                    row.getField("title"),
                    row.getField("of"),
                    BANDS.stream()
                            .filter(band -> band.by().equals(row.getField("by")))
                            .toList()))
            .toList();

    public PublishedBreakdown {
        bands = List.copyOf(bands);
    }

    /**
     * @param name as a label
     * @param words as part of a sentence
     * @param from the youngest, in whole years; null of what is no age
     * @param to the oldest
     */
    public record Band(
            String by,
            String key,
            String name,
            String words,
            @Nullable Integer from,
            @Nullable Integer to) {

        private static Band of(de.siegmar.fastcsv.reader.NamedCsvRecord row) {
            return new Band(
                    row.getField("by"),
                    row.getField("key"),
                    row.getField("name"),
                    row.getField("words"),
                    years(row.getField("from")),
                    years(row.getField("to")));
        }

        private static @Nullable Integer years(String text) {
            return text.isEmpty() ? null : Integer.valueOf(text);
        }
    }

    public static List<PublishedBreakdown> all() {
        return ALL;
    }

    /** Those of a measure. */
    public static List<PublishedBreakdown> of(String measure) {
        return ALL.stream().filter(one -> one.measure().equals(measure)).toList();
    }

    public static Optional<PublishedBreakdown> find(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The breakdown of which this is the key of a part; empty of a whole. */
    public static Optional<PublishedBreakdown> holding(String part) {
        int last = part.lastIndexOf('.');
        return last < 0 ? Optional.empty() : find(part.substring(0, last));
    }

    /** Such as {@code caseload.age}. */
    public String key() {
        return measure + "." + by;
    }

    /** Such as {@code caseload.age.under-5}. */
    public String key(Band band) {
        return key() + "." + band.key();
    }

    Optional<Band> band(String part) {
        return bands.stream().filter(band -> key(band).equals(part)).findFirst();
    }
}
