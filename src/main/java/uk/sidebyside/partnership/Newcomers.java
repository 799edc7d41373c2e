package uk.sidebyside.partnership;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/**
 * Whether somebody takes part for the first time. Whoever joins without an account may read nobody's address: so the area's own
 * work looks, and tells nothing but yes or no.
 */
@Component
class Newcomers {
    private final ParticipantStore store;
    private final TransactionTemplate apart;

    Newcomers(ParticipantStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    boolean isOne(AreaId area, String email, @Nullable PersonId person) {
        if (Principals.current().kind() != Principal.Kind.INVITATION) {
            return !store.known(area, email, person);
        }
        return Principals.call(
                Principal.job(area, "whether somebody took part before"),
                () -> Boolean.TRUE.equals(apart.execute(status -> !store.known(area, email, person))));
    }
}
