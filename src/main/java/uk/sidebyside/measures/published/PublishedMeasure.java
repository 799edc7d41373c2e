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

    public static Optional<PublishedMeasure> find(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
