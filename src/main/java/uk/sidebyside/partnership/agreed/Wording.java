package uk.sidebyside.partnership.agreed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.Areas;
import uk.sidebyside.shared.AreaId;

/**
 * Makes it known that words have changed which pages show without asking for them: this node reads the area anew with its
 * next page, the others within seconds (docs/adr/0009).
 */
@Component
class Wording {
    private final Areas areas;
    private final AreaByHost remembered;

    Wording(Areas areas, AreaByHost remembered) {
        this.areas = areas;
        this.remembered = remembered;
    }

    /** To be called in the transaction that changed them. */
    void changed(AreaId area) {
        areas.reworded(area);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.forget();
            }
        });
    }
}
