package uk.sidebyside.access.circle;

import java.time.LocalDate;
import java.util.Optional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.circle.rules.MaySeeChild;

/** Asks the rule for whoever is at work. Timed work and the operator see as one who opened a record. */
final class MayOpen {
    private static final MaySeeChild.Standing AT_WORK = new MaySeeChild.Standing(MaySeeChild.ActsAs.OPENER);

    private MayOpen() {}

    static Optional<MaySeeChild.Standing> on(LocalDate day, CircleStore.Known known, Principal principal) {
        return switch (principal.kind()) {
            case ACCOUNT -> MaySeeChild.on(day, known.record(), known.asking());
            case JOB, OPERATOR -> Optional.of(AT_WORK);
            case PUBLIC, INVITATION, RECEIPT -> Optional.empty();
        };
    }
}
