package uk.sidebyside.measures.published;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.PublishedBreakdown.Band;
import uk.sidebyside.measures.published.PublishedSeries.Point;
import uk.sidebyside.measures.published.StatisticsAreas.Level;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;

/** A published breakdown of several areas, by year: numbers as published, and shares that can be compared. */
public final class PublishedParts {
    private static final int FEW = 3;
    private static final double SMALL = 4;

    private final PublishedBreakdown breakdown;
    private final boolean percent;
    private final Map<String, Map<String, NavigableMap<Integer, Point>>> points = new HashMap<>();

    public PublishedParts(PublishedBreakdown breakdown, PublishedSeries series) {
        this.breakdown = breakdown;
        this.percent = PublishedMeasure.find(breakdown.measure())
                .map(PublishedMeasure::percent)
                .orElse(false);
        breakdown.bands().forEach(band -> points.put(band.key(), series.of(breakdown.key(band))));
    }

    public PublishedBreakdown breakdown() {
        return breakdown;
    }

    /** Whether each part is a share by itself, like plans in 20 weeks; otherwise the parts make up the whole. */
    public boolean ofShares() {
        return percent;
    }

    public @Nullable Point at(Band band, StatisticsArea area, int year) {
        return points.getOrDefault(band.key(), Map.of())
                .getOrDefault(area.code(), new java.util.TreeMap<>())
                .get(year);
    }

    /** Years of which an area has any of the parts, the first first. */
    public List<Integer> years(StatisticsArea area) {
        TreeSet<Integer> years = new TreeSet<>();
        points.values().forEach(byArea -> {
            if (byArea.containsKey(area.code())) {
                years.addAll(byArea.get(area.code()).keySet());
            }
        });
        return List.copyOf(years);
    }

    /** The latest year of which the area has parts that count; null where there is none. */
    public @Nullable Integer latest(StatisticsArea area) {
        return years(area).reversed().stream()
                .filter(year -> bands(area, year).anyMatch(point -> point.figure() != null))
                .findFirst()
                .orElse(null);
    }

    /** Those of which the area has a number or a reason for none, in their order. */
    public List<Band> bands(Collection<StatisticsArea> areas, int year) {
        return breakdown.bands().stream()
                .filter(band -> areas.stream().anyMatch(area -> at(band, area, year) != null))
                .toList();
    }

    private Stream<Point> bands(StatisticsArea area, int year) {
        return breakdown.bands().stream().map(band -> at(band, area, year)).filter(Objects::nonNull);
    }

    /** How many; of shares how many were so. Null where that is not known. */
    public @Nullable Double number(Band band, StatisticsArea area, int year) {
        return number(at(band, area, year));
    }

    private static @Nullable Double number(@Nullable Point point) {
        return point == null || point.leftOut() != null || point.value().n().number() == null
                ? null
                : point.value().n().number().doubleValue();
    }

    /** All parts together; null where one of them is not known. */
    public @Nullable Double together(StatisticsArea area, int year) {
        List<@Nullable Double> all =
                bands(area, year).<@Nullable Double>map(PublishedParts::number).toList();
        return all.isEmpty() || all.stream().anyMatch(Objects::isNull)
                ? null
                : all.stream().mapToDouble(Objects::requireNonNull).sum();
    }

    /**
     * In per cent: of shares the published one, otherwise the part of all parts together. Null where it can't be worked out, and
     * of a council where it would say how many 1 to 4 are.
     */
    public @Nullable Double share(Band band, StatisticsArea area, int year) {
        Point point = at(band, area, year);
        if (point == null || isSmall(band, area, year)) {
            return null;
        }
        if (percent) {
            return point.figure();
        }
        Double part = number(point);
        Double all = together(area, year);
        return part == null || all == null || all == 0 ? null : 100 * part / all;
    }

    /** Whether it speaks of 1 to 4 people of one council, which is not said again here. */
    public boolean isSmall(Band band, StatisticsArea area, int year) {
        Point point = at(band, area, year);
        Double part = number(point);
        if (point == null || part == null || area.level() != Level.COUNCIL) {
            return false;
        }
        double of = point.value().of().number() == null
                ? 0
                : point.value().of().number().doubleValue();
        return small(part) || small(of) || (of > 0 && small(of - part));
    }

    private static boolean small(double count) {
        return count > 0 && count <= SMALL;
    }

    /** The share of the middle one of some councils; null where fewer than three have one. */
    public @Nullable Double middle(Band band, Collection<StatisticsArea> areas, int year) {
        List<Double> known = areas.stream()
                .map(area -> share(band, area, year))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int half = known.size() / 2;
        if (known.size() < FEW) {
            return null;
        }
        return known.size() % 2 == 1 ? known.get(half) : (known.get(half - 1) + known.get(half)) / 2;
    }
}
