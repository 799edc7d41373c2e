package uk.sidebyside.measures.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/**
 * Adds what was recorded to the roll-ups, a little after it was recorded, so that those who record never wait for each other. Runs in
 * the operator's name, over all areas at once: who sees one area alone would pass over the others' facts.
 */
@Service
public class Folding {
    /** Between one turn and the next. Facts of one row of a roll-up that come within it change that row once. */
    public static final Duration PAUSE = Duration.ofMillis(2_500);

    private final FoldStore store;
    private final Clock clock;

    Folding(FoldStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes nothing where nothing was recorded since the last time.
     *
     * @return how many rows of the roll-ups changed
     */
    @Transactional
    public int fold() {
        onlyOverAll();
        if (!store.anythingToFold()) {
            return 0;
        }
        store.takeTurn();
        FoldStore.Reach reach = store.reach(daysFrom());
        store.forgetDays(reach);
        int changed = store.fold(reach);
        store.move(reach);
        return changed;
    }

    /** Makes all roll-ups again from the facts. Figures stay right meanwhile: nobody sees half of it. */
    @Transactional
    public void rebuild() {
        onlyOverAll();
        store.takeTurn();
        FoldStore.Reach all = store.reach(daysFrom());
        store.addUpAll(all);
        store.move(all);
    }

    /** Makes the roll-ups of one area again from its facts, as {@link #rebuild()}. */
    @Transactional
    public void rebuild(AreaId area) {
        store.takeTurn();
        store.addUp(area, store.reach(LocalDate.MIN));
    }

    /** By day from this month on: what was before is asked for by month, and seldom by a day of it. */
    private LocalDate daysFrom() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    static void onlyOverAll() {
        if (Principals.current().kind() != Principal.Kind.OPERATOR) {
            throw new IllegalStateException("What is over all areas runs in the operator's name");
        }
    }
}
