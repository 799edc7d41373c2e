package uk.sidebyside.partnership;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
 * Whether somebody takes part for the first time, or as whom they are counted already. Whoever joins without an account may read
 * nobody's address, and whoever takes somebody in may not read that of every piece: so the area's own work looks, and tells a key alone.
 */
@Component
class Newcomers {
    private final ParticipantStore store;
    private final TransactionTemplate apart;

    Newcomers(ParticipantStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return nothing of whoever takes part for the first time, as far as anybody still knows */
    Optional<UUID> countedAs(AreaId area, String email, String phone, @Nullable PersonId person) {
        return switch (Principals.current().kind()) {
            case OPERATOR, JOB -> store.countedAs(area, email, phone, person);
            case ACCOUNT, INVITATION, PUBLIC, RECEIPT ->
                Principals.call(
                        Principal.job(area, "whether somebody took part before"),
                        () -> Objects.requireNonNull(
                                apart.execute(status -> store.countedAs(area, email, phone, person))));
        };
    }
}
