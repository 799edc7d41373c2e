package uk.sidebyside.measures.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;

/**
 * What the Department publishes of every council.
 *
 * @param key never changes; part of addresses and files
 * @param name as a heading
 * @param percent whether it is a share of a whole; otherwise a count
 * @param direction {@code higher} or {@code lower} where one of them is better, or {@code neither}
 * @param when what a year means, such as "in January"
 * @param forecast whether it is forecast
 * @param words what is counted, in a sentence
 */
public record PublishedMeasure(
        String key, String name, boolean percent, String direction, String when, boolean forecast, String words) {

    private static final List<PublishedMeasure> ALL =
            Resource.rows("measures.csv").stream().map(PublishedMeasure::of).toList();

    private static PublishedMeasure of(NamedCsvRecord row) {
        return new PublishedMeasure(
                row.getField("key"),
                row.getField("name"),
                row.getField("unit").equals("percent"),
                row.getField("direction"),
                row.getField("when"),
                row.getField("forecast").equals("yes"),
                row.getField("words"));
    }

    public static List<PublishedMeasure> all() {
        return ALL;
    }

    public static List<String> keys() {
        return ALL.stream().map(PublishedMeasure::key).toList();
    }

    /** A measure, or a part of one that is told apart. */
    public static Optional<PublishedMeasure> find(String key) {
        Optional<PublishedMeasure> whole =
                ALL.stream().filter(one -> one.key().equals(key)).findFirst();
        return whole.isPresent() ? whole : part(key);
    }

    private static Optional<PublishedMeasure> part(String key) {
        return PublishedBreakdown.holding(key)
                .flatMap(breakdown -> breakdown.band(key).flatMap(band -> find(breakdown.measure())
                        .map(whole -> new PublishedMeasure(
                                key,
                                whole.name() + ", " + band.words(),
                                whole.percent(),
                                whole.direction(),
                                whole.when(),
                                false,
                                whole.words()))));
    }

    /** Of a measure, a breakdown or a part of one; the key itself where nobody knows it. */
    public static String nameOf(String key) {
        return find(key)
                .map(PublishedMeasure::name)
                .or(() -> PublishedBreakdown.find(key).flatMap(breakdown -> find(breakdown.measure())
                        .map(whole -> whole.name() + ", " + breakdown.title().toLowerCase(java.util.Locale.UK))))
                .orElse(key);
    }
}
