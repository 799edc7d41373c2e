package uk.sidebyside.children;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.personal.Forgets;
import uk.sidebyside.children.rules.RecordRules;
import uk.sidebyside.shared.AreaId;

/** A record goes with its circle when its time has run out. */
@Component
class ForgettingRecords implements Forgets {
    private final ChildStore store;
    private final Circles circles;

    ForgettingRecords(ChildStore store, Circles circles) {
        this.store = store;
        this.circles = circles;
    }

    @Override
    public void forget(AreaId area, LocalDate day) {
        store.bornBefore(area, day.minus(RecordRules.KEPT)).forEach(child -> {
            store.delete(area, child);
            circles.erase(area, child.value());
        });
    }
}
