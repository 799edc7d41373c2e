package uk.sidebyside.assessments.training;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;

/** Who may do what with training. The walls of the tables decide the same once more. */
final class TrainingDesk {
    private TrainingDesk() {}

    /** Case officers and clinical officers plan sessions and read what came of them. */
    static boolean runs() {
        return leads() || Principals.current().has(Role.CLINICAL_OFFICER);
    }

    /** Whoever leads cases looks after advice of every body; a clinical officer of health bodies alone. */
    static boolean leads() {
        Principal by = Principals.current();
        return switch (by.kind()) {
            case OPERATOR, JOB -> true;
            case ACCOUNT -> by.has(Role.CASE_OFFICER);
            case PUBLIC, RECEIPT, INVITATION -> false;
        };
    }

    static void must(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }

    static Collection<SeatId> mine() {
        return Principals.current().seats().keySet();
    }

    static UUID[] ids(Collection<SeatId> seats) {
        return seats.stream().map(SeatId::value).toArray(UUID[]::new);
    }

    /** One after the other, the same each time. */
    static List<SeatId> sorted(Collection<SeatId> seats) {
        return seats.stream()
                .sorted(java.util.Comparator.comparing(SeatId::value))
                .toList();
    }
}
