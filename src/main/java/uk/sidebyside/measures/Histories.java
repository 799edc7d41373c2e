package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.shared.AreaId;

/** Measures through time, counted or as reported, now or as they were known on a past day: three statements at most. */
@Service
public class Histories {
    private final Figures figures;
    private final ReadingStore readings;
    private final FactSources sources;

    Histories(Figures figures, ReadingStore readings, FactSources sources) {
        this.figures = figures;
        this.readings = readings;
        this.sources = sources;
    }

    /**
     * @param until the last day that is looked at
     * @param months how far back, the month of {@code until} counted in
     * @param knownOn as it was known at the close of this day; null for what is known now
     */
    @Transactional(readOnly = true)
    public Map<MeasureId, Series> of(
            AreaId area, Collection<Measure> measures, LocalDate until, int months, @Nullable LocalDate knownOn) {
        YearMonth last = YearMonth.from(until);
        YearMonth first = last.minusMonths(months - 1L);
        Map<Boolean, Set<SourceKey>> counted = measures.stream()
                .filter(measure -> measure.source() != null)
                .map(Measure::source)
                .collect(Collectors.partitioningBy(sources::standing, Collectors.toSet()));
        Map<SourceKey, SortedMap<LocalDate, Count>> counts = new HashMap<>();
        if (!counted.get(true).isEmpty()) {
            counts.putAll(figures.standing(area, counted.get(true), days(first, until), knownOn));
        }
        if (!counted.get(false).isEmpty()) {
            figures.byMonth(area, counted.get(false), first, last, knownOn)
                    .forEach((source, byMonth) -> counts.put(source, atTheEnds(byMonth, until)));
        }
        List<Measure> reported = measures.stream()
                .filter(measure -> measure.fedBy() != FedBy.COUNTED)
                .toList();
        Map<MeasureId, List<Point>> said =
                reported.isEmpty() ? Map.of() : readings.of(area, reported, first.atDay(1), until, knownOn);
        Map<MeasureId, Series> series = new HashMap<>();
        for (Measure measure : measures) {
            SourceKey source = measure.source();
            List<Point> points = source == null
                    ? said.getOrDefault(measure.id(), List.of())
                    : points(measure, counts.getOrDefault(source, new TreeMap<>()), sources.standing(source));
            series.put(measure.id(), new Series(measure, points));
        }
        return series;
    }

    private static List<LocalDate> days(YearMonth first, LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = first; month.atEndOfMonth().isBefore(until); month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        days.add(until);
        return days;
    }

    private static SortedMap<LocalDate, Count> atTheEnds(SortedMap<YearMonth, Count> byMonth, LocalDate until) {
        SortedMap<LocalDate, Count> ends = new TreeMap<>();
        byMonth.forEach((month, count) ->
                ends.put(month.atEndOfMonth().isAfter(until) ? until : month.atEndOfMonth(), count));
        return ends;
    }

    private static List<Point> points(Measure measure, SortedMap<LocalDate, Count> counts, boolean standing) {
        return counts.entrySet().stream()
                .map(entry -> {
                    Count count = entry.getValue();
                    LocalDate on = entry.getKey();
                    return new Point(
                            standing ? null : on.withDayOfMonth(1),
                            on,
                            value(measure.unit(), count),
                            count.numerator(),
                            count.denominator(),
                            "",
                            measure.sourceWords());
                })
                .toList();
    }

    private static @Nullable BigDecimal value(Unit unit, Count count) {
        if (unit != Unit.PERCENT) {
            return BigDecimal.valueOf(count.numerator());
        }
        return count.denominator() == 0
                ? null
                : BigDecimal.valueOf(100 * count.numerator())
                        .divide(BigDecimal.valueOf(count.denominator()), 4, RoundingMode.HALF_UP);
    }
}
