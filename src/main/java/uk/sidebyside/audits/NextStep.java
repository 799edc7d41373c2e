package uk.sidebyside.audits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.rules.TakeNextStep;

/**
 * What follows from an audit.
 *
 * @param indicator what it answers; null where it is about the whole
 * @param owner the post that does it
 * @param doneOn null until it is done
 * @param doneWords what came of it
 */
public record NextStep(
        UUID id,
        AuditId audit,
        @Nullable String indicator,
        String what,
        SeatId owner,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String doneWords,
        int version) {

    public TakeNextStep.Standing standing(LocalDate today) {
        return TakeNextStep.standing(dueOn, doneOn, today);
    }
}
