package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.FactSource.Counts;
import uk.sidebyside.measures.ledger.FactSources;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;

/** Measures through time, counted or as reported, now or as they were known on a past day: three statements at most. */
@Service
public class Histories {
    private final Figures figures;
    private final ReadingStore readings;
    private final FactSources sources;
    private final PublicTables published;
    private final Clock clock;

    Histories(Figures figures, ReadingStore readings, FactSources sources, PublicTables published, Clock clock) {
        this.published = published;
        this.figures = figures;
        this.readings = readings;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Whoever is no member gets what is published, small numbers hidden, and no more: one statement.
     *
     * @param until the last day that is looked at
     * @param months how far back, the month of {@code until} counted in; of what is counted in its month, and seldom, as far as
     *     the public tables reach
     * @param knownOn as it was known at the close of this day; null for what is known now
     */
    @Transactional(readOnly = true)
    public Map<MeasureId, Series> of(
            AreaId area, Collection<Measure> measures, LocalDate until, int months, @Nullable LocalDate knownOn) {
        YearMonth first = YearMonth.from(until).minusMonths(months - 1L);
        if (!Measures.member()) {
            return published.series(area, measures, first.atDay(1), until, knownOn);
        }
        Map<SourceKey, SortedMap<LocalDate, Count>> counts = counts(area, measures, first, until, knownOn);
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
                    : points(
                            measure,
                            counts.getOrDefault(source, new TreeMap<>()),
                            sources.counts(source) != Counts.FROM_ITS_DAY);
            series.put(measure.id(), new Series(measure, points));
        }
        return series;
    }

    private Map<SourceKey, SortedMap<LocalDate, Count>> counts(
            AreaId area, Collection<Measure> measures, YearMonth first, LocalDate until, @Nullable LocalDate knownOn) {
        Set<SourceKey> standing = new HashSet<>();
        Set<SourceKey> monthly = new HashSet<>();
        Set<SourceKey> seldom = new HashSet<>();
        for (Measure measure : measures) {
            SourceKey source = measure.source();
            if (source != null) {
                (sources.counts(source).standing() ? standing : monthly).add(source);
                if (measure.refresh().seldom()) {
                    seldom.add(source);
                }
            }
        }
        Map<SourceKey, SortedMap<LocalDate, Count>> counts = new HashMap<>();
        if (standing.isEmpty() && monthly.isEmpty()) {
            return counts;
        }
        YearMonth last = YearMonth.from(until);
        YearMonth tenYears = last.minusMonths(PublicTables.MONTHS - 1L);
        YearMonth begin = first.isAfter(tenYears) && monthly.stream().anyMatch(seldom::contains) ? tenYears : first;
        boolean falling = standing.stream().anyMatch(this::fallsDue);
        Figures.Both found = figures.both(
                area, new Figures.Asked(monthly, begin, last, standing, asked(first, until, falling)), knownOn);
        found.monthly()
                .forEach((source, byMonth) -> counts.put(
                        source, atTheEnds(seldom.contains(source) ? byMonth : byMonth.tailMap(first), until)));
        found.standing().forEach((source, byDay) -> counts.put(source, standing(source, byDay, first, until)));
        return counts;
    }

    /** @param falling whether something falls due: of that, each month is what was added in it */
    private Set<LocalDate> asked(YearMonth first, LocalDate until, boolean falling) {
        Set<LocalDate> all = new TreeSet<>(days(first, until));
        if (falling) {
            all.add(first.atDay(1).minusDays(1));
            all.add(settled(until));
        }
        return all;
    }

    private LocalDate settled(LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return until.isBefore(today) ? until : today.minusDays(1);
    }

    private SortedMap<LocalDate, Count> standing(
            SourceKey source, SortedMap<LocalDate, Count> counts, YearMonth first, LocalDate until) {
        List<LocalDate> days = days(first, until);
        return fallsDue(source) ? fallen(counts, first, days, settled(until)) : onlyOn(counts, days);
    }

    private boolean fallsDue(SourceKey source) {
        return sources.counts(source) == Counts.AS_IT_FALLS_DUE;
    }

    private static SortedMap<LocalDate, Count> onlyOn(SortedMap<LocalDate, Count> counts, List<LocalDate> days) {
        counts.keySet().retainAll(days);
        return counts;
    }

    /** A day that is not over yet settles nothing: what is due on it counts from the next. */
    private static SortedMap<LocalDate, Count> fallen(
            SortedMap<LocalDate, Count> sums, YearMonth first, List<LocalDate> days, LocalDate settled) {
        SortedMap<LocalDate, Count> fallen = new TreeMap<>();
        Count before = sums.getOrDefault(first.atDay(1).minusDays(1), Count.NONE);
        for (LocalDate day : days) {
            Count upTo = sums.getOrDefault(day.isAfter(settled) ? settled : day, Count.NONE);
            Count count = upTo.minus(before);
            if (!count.equals(Count.NONE)) {
                fallen.put(day, count);
            }
            before = upTo;
        }
        return fallen;
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
        byMonth.forEach(
                (month, count) -> ends.put(month.atEndOfMonth().isAfter(until) ? until : month.atEndOfMonth(), count));
        return ends;
    }

    private static List<Point> points(Measure measure, SortedMap<LocalDate, Count> counts, boolean inTime) {
        return counts.entrySet().stream()
                .map(entry -> {
                    Count count = entry.getValue();
                    LocalDate on = entry.getKey();
                    return new Point(
                            inTime ? on.withDayOfMonth(1) : null,
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
