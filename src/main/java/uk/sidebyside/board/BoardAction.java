package uk.sidebyside.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;

/**
 * An entry of the action log.
 *
 * @param outcome what was done; blank while it is open
 */
public record BoardAction(
        ActionId id,
        int number,
        String what,
        SeatId owner,
        String ownerAs,
        LocalDate agreedOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String outcome,
        int version) {

    public boolean lateOn(LocalDate today) {
        return doneOn == null && today.isAfter(dueOn);
    }
}
