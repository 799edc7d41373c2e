package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.rules.Awaited;
import uk.sidebyside.measures.rules.Reported;
import uk.sidebyside.shared.AreaId;

/**
 * Measures with their targets and how they stand, now or as they were known on a past day: one statement for what is set and
 * what was reported of them, and at most two for what is counted.
 */
@Service
public class Standings {
    private final StandingStore store;
    private final Histories histories;

    Standings(StandingStore store, Histories histories) {
        this.store = store;
        this.histories = histories;
    }

    /**
     * Those of these measures that are there for the one who asks, in their order.
     *
     * @param day the day on which they stand so
     * @param months how far back facts are counted, the month of the day counted in; what was reported, or is counted seldom, is
     *     all there
     * @param knownOn as it was known at the close of this day; null for what is known now
     */
    @Transactional(readOnly = true)
    public Map<MeasureId, MeasureStanding> byId(
            AreaId area, Collection<MeasureId> ids, LocalDate day, int months, @Nullable LocalDate knownOn) {
        return ids.isEmpty()
                ? Map.of()
                : standing(area, store.read(area, ids, Measures.member(), day, knownOn), day, months, knownOn);
    }

    /** As {@link #byId}, of measures that were read before. */
    @Transactional(readOnly = true)
    public Map<MeasureId, MeasureStanding> of(
            AreaId area, Collection<Measure> measures, LocalDate day, int months, @Nullable LocalDate knownOn) {
        return byId(area, measures.stream().map(Measure::id).toList(), day, months, knownOn);
    }

    /** As {@link #byId}, of every measure of the area. */
    @Transactional(readOnly = true)
    public Map<MeasureId, MeasureStanding> all(AreaId area, LocalDate day, int months, @Nullable LocalDate knownOn) {
        return standing(area, store.read(area, null, Measures.member(), day, knownOn), day, months, knownOn);
    }

    private Map<MeasureId, MeasureStanding> standing(
            AreaId area, List<StandingStore.Kept> kept, LocalDate day, int months, @Nullable LocalDate knownOn) {
        boolean member = Measures.member();
        LocalDate first = YearMonth.from(day).minusMonths(months - 1L).atDay(1);
        List<Measure> counted = kept.stream()
                .map(StandingStore.Kept::measure)
                .filter(measure -> !member || measure.fedBy() == FedBy.COUNTED)
                .toList();
        // Whoever is no member has figures from what is published alone, whoever reported them.
        Map<MeasureId, Series> counts = counted.isEmpty()
                ? Map.of()
                : histories.of(area, counted, day, member ? months : PublicTables.MONTHS, knownOn);
        Map<MeasureId, MeasureStanding> found = new LinkedHashMap<>();
        for (StandingStore.Kept each : kept) {
            MeasureId id = each.measure().id();
            Series series = counts.getOrDefault(id, new Series(each.measure(), member ? each.reported() : List.of()));
            // The same stretch of time for everybody, or one chart would say this and another that.
            boolean whole = each.measure().fedBy() != FedBy.COUNTED
                    || each.measure().refresh().seldom();
            found.put(id, standing(each, whole ? series : series.since(first), day));
        }
        return found;
    }

    static MeasureStanding standing(StandingStore.Kept kept, Series series, LocalDate day) {
        Target core = kept.core();
        Target stretch = kept.stretch();
        Baseline baseline = kept.baseline();
        List<Rebase> rebases = kept.rebases();
        BigDecimal before = baseline == null ? null : baseline.value();
        Signal signal = Signals.of(series, rebases, core == null ? null : Signals.number(core.rule(), before));
        Awaited awaited = Measures.member() ? null : awaited(kept, series, day);
        return new MeasureStanding(
                series.measure(),
                series,
                core == null ? null : held(core, series, before, signal, day, awaited != null),
                stretch == null ? null : held(stretch, series, before, signal, day, awaited != null),
                baseline,
                signal,
                rebases,
                series.latest().map(point -> reportedOn(kept, series, point)).orElse(null),
                awaited);
    }

    /** Of the public's table the day on which it was published, where the figure was corrected since. */
    private static @Nullable LocalDate reportedOn(StandingStore.Kept kept, Series series, Point point) {
        LocalDate reported = kept.reportedOn().get(point.on());
        LocalDate published = series.publishedOn();
        return reported != null && published != null && !reported.isBefore(published) ? published : reported;
    }

    /** What was reported last, while it is not published. */
    private static @Nullable Awaited awaited(StandingStore.Kept kept, Series series, LocalDate day) {
        return kept.measure().retiredOn() != null
                ? null
                : kept.reportedOn().values().stream()
                        .max(Comparator.naturalOrder())
                        .flatMap(reported -> Awaited.of(reported, series.publishedOn(), kept.ofPeople(), day))
                        .orElse(null);
    }

    private static MeasureStanding.Held held(
            Target target,
            Series series,
            @Nullable BigDecimal baseline,
            Signal signal,
            LocalDate day,
            boolean awaited) {
        return new MeasureStanding.Held(
                target,
                target.rule()
                        .on(
                                day,
                                reported(series),
                                baseline,
                                signal.unusual(target.rule().points())),
                awaited);
    }

    /** What is held against a target: a month that is not over yet is not. */
    public static List<Reported> reported(Series series) {
        boolean share = series.measure().unit() == Unit.PERCENT;
        return series.points().stream()
                .filter(point -> over(series.measure(), point))
                .map(point -> new Reported(
                        point.on(),
                        point.value(),
                        share ? point.numerator() : null,
                        share ? point.denominator() : null))
                .toList();
    }

    private static boolean over(Measure measure, Point point) {
        return measure.fedBy() != FedBy.COUNTED
                || point.from() == null
                || point.on().equals(YearMonth.from(point.on()).atEndOfMonth());
    }
}
