package uk.sidebyside.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;

/** Records what each change of a measure, its targets or its figures means for the figures about measures. */
@Component
class CountedMeasures {
    /** Every day, whatever the clock says: what is recorded does not depend on it. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final StandingStore standings;
    private final CountedMeasureStore store;
    private final FactLedger ledger;
    private final List<MeasureFactSource> sources;

    CountedMeasures(
            StandingStore standings, CountedMeasureStore store, FactLedger ledger, List<MeasureFactSource> sources) {
        this.standings = standings;
        this.store = store;
        this.ledger = ledger;
        this.sources = sources;
    }

    /** Does a change of a measure whose row the caller holds, and records the difference that it makes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T around(AreaId area, MeasureId measure, Supplier<T> change) {
        List<CountedMeasure> before = read(standings, store, area, measure);
        T done = change.get();
        List<CountedMeasure> after = read(standings, store, area, measure);
        for (MeasureFactSource source : sources) {
            ledger.record(area, source, facts(source, before), facts(source, after));
        }
        return done;
    }

    private static List<Fact> facts(MeasureFactSource source, List<CountedMeasure> measures) {
        return measures.stream().flatMap(each -> source.of(each).stream()).toList();
    }

    /** @param measure null for all of the area */
    static List<CountedMeasure> read(
            StandingStore standings, CountedMeasureStore store, AreaId area, @Nullable MeasureId measure) {
        Map<MeasureId, CountedMeasureStore.Days> days = store.days(area, measure);
        List<CountedMeasure> found = new ArrayList<>();
        standings
                .read(area, measure == null ? null : List.of(measure), true, EVER, null)
                .forEach(kept -> found.add(new CountedMeasure(
                        kept, Objects.requireNonNull(days.get(kept.measure().id())))));
        return found;
    }
}
