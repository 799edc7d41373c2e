package uk.sidebyside.measures.published;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What counts of all that was published: of two releases the later, under the code that an area has now. A figure that was
 * left out stays there, with the reason, so that the gap is explained.
 */
public final class PublishedSeries {
    /** The first year of figures of single children, each with their own record; before, councils sent totals. */
    public static final int PERSON_LEVEL_SINCE = 2023;

    private final Map<String, Map<String, NavigableMap<Integer, Point>>> byMeasure = new HashMap<>();

    /** @param leftOut the reason; null where the figure counts */
    public record Point(PublishedValue value, @Nullable String leftOut) {

        /** The figure, where there is one that counts. */
        public @Nullable Double figure() {
            var number = value.main().number();
            return leftOut != null || number == null ? null : number.doubleValue();
        }

        public String words() {
            return leftOut == null ? value.words() : "left out: " + leftOut;
        }
    }

    public PublishedSeries(Collection<Point> points) {
        StatisticsAreas areas = StatisticsAreas.known();
        for (Point point : points) {
            PublishedValue.Key key = point.value().key();
            byMeasure
                    .computeIfAbsent(key.measure(), measure -> new TreeMap<>())
                    .computeIfAbsent(areas.current(key.area()), area -> new TreeMap<>())
                    .merge(
                            key.year(),
                            point,
                            (one, other) ->
                                    one.value().release() > other.value().release() ? one : other);
        }
    }

    /** What is shipped with the program, with what was decided about it. */
    public static PublishedSeries shipped() {
        Map<String, String> left = new HashMap<>();
        Extract.decisions().stream()
                .filter(Extract.Decision::leftOut)
                .forEach(one -> left.put(one.release() + "/" + one.key().text(), one.reason()));
        return new PublishedSeries(Extract.shipped().stream()
                .map(value -> new Point(value, reason(left, value)))
                .toList());
    }

    /** A breakdown is left out at once with all its parts. */
    private static @Nullable String reason(Map<String, String> left, PublishedValue value) {
        String own = left.get(value.release() + "/" + value.key().text());
        return own != null
                ? own
                : left.get(value.release() + "/" + value.key().together().text());
    }

    /** By area; empty where nothing of the measure was loaded. */
    public Map<String, NavigableMap<Integer, Point>> of(String measure) {
        return byMeasure.getOrDefault(measure, Map.of());
    }

    public NavigableMap<Integer, Point> of(String measure, String area) {
        return of(measure).getOrDefault(StatisticsAreas.known().current(area), new TreeMap<>());
    }

    public boolean isEmpty() {
        return byMeasure.isEmpty();
    }
}
