package uk.sidebyside.measures.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;

/**
 * What the ledger says, right at the moment of asking: the roll-ups, and what was recorded since they were made. Each question is
 * one statement, however many sources it asks of.
 */
@Service
public class Figures {
    private final FigureStore store;

    Figures(FigureStore store) {
        this.store = store;
    }

    /**
     * Sources that count in months. A month in which nothing was counted is absent.
     *
     * @param knownOn as it was known at the close of this day, London time; null for all that is known now
     */
    @Transactional(readOnly = true)
    public Map<SourceKey, SortedMap<YearMonth, Count>> byMonth(
            AreaId area, Collection<SourceKey> sources, YearMonth from, YearMonth to, @Nullable LocalDate knownOn) {
        return store.byMonth(area, sources, from, to, knownOn);
    }

    /**
     * Standing sources, on each of the days.
     *
     * @param knownOn as {@link #byMonth}
     */
    @Transactional(readOnly = true)
    public Map<SourceKey, SortedMap<LocalDate, Count>> standing(
            AreaId area, Collection<SourceKey> sources, Collection<LocalDate> days, @Nullable LocalDate knownOn) {
        return store.standing(area, sources, days, knownOn);
    }

    /** @param days on which the standing sources are asked */
    public record Asked(
            Set<SourceKey> monthly, YearMonth from, YearMonth to, Set<SourceKey> standing, Set<LocalDate> days) {}

    /** What {@link #byMonth} and {@link #standing} give. */
    public record Both(
            Map<SourceKey, SortedMap<YearMonth, Count>> monthly,
            Map<SourceKey, SortedMap<LocalDate, Count>> standing) {}

    /**
     * Sources that count in months and standing ones, in one statement.
     *
     * @param knownOn as {@link #byMonth}
     */
    @Transactional(readOnly = true)
    public Both both(AreaId area, Asked asked, @Nullable LocalDate knownOn) {
        return store.both(area, asked, knownOn);
    }

    /**
     * A source that counts in months, told apart by the values of one band; what has no such band stands under the empty text. From
     * the facts themselves, so it takes longer the more facts there are.
     *
     * @param knownOn as {@link #byMonth}
     */
    @Transactional(readOnly = true)
    public Map<String, SortedMap<YearMonth, Count>> byMonthIn(
            AreaId area, SourceKey source, String band, YearMonth from, YearMonth to, @Nullable LocalDate knownOn) {
        return store.byMonthIn(area, source, band, from, to, knownOn);
    }

    /**
     * A standing source on a day, told apart by the values of one band; values of which nothing stands are absent.
     *
     * @param knownOn as {@link #byMonth}
     */
    @Transactional(readOnly = true)
    public SortedMap<String, Count> standingIn(
            AreaId area, SourceKey source, String band, LocalDate day, @Nullable LocalDate knownOn) {
        return store.standingIn(area, source, band, day, knownOn);
    }

    /**
     * Sources that count in months, over all areas: for the operator, who alone sees them all.
     *
     * @param apartFrom the first month of what is told apart by area
     */
    @Transactional(readOnly = true)
    public OverAll overAll(Collection<SourceKey> sources, YearMonth from, YearMonth apartFrom, YearMonth to) {
        Folding.onlyOverAll();
        return store.overAll(sources, from, apartFrom, to);
    }
}
