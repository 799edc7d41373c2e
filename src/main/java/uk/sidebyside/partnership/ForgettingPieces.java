package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.GoesWithAChild;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/**
 * How to reach those who took part is deleted a year after they were told for the last time what came of it; that two of them were one
 * person stays known, so that no figure grows. A piece with a child goes with the child's record. What is counted of it is taken back, since no record stands behind it any more.
 */
@Component
class ForgettingPieces implements DailyTask, GoesWithAChild {
    private static final Period CONTACT_KEPT = Period.ofMonths(12);

    private final ForgottenStore store;
    private final PieceFacts facts;

    ForgettingPieces(ForgottenStore store, PieceFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "forget-contacts-of-partnership";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.knowAgain(area);
        store.contacts(area, day.minus(CONTACT_KEPT), day);
    }

    @Override
    @Transactional
    public void gone(AreaId area, UUID child) {
        store.ofChild(area, child)
                .forEach(piece -> store.subjects(area, facts.gone(area, piece, () -> store.piece(area, piece))));
    }
}
