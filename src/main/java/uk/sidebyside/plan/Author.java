package uk.sidebyside.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;

/**
 * Who wrote something, and in which of their seats.
 *
 * @param person null for a command or a job
 */
record Author(@Nullable PersonId person, @Nullable SeatId seat) {

    /** @param fitting the seats in which this may be written; the first that the author holds is the one */
    static Author of(Principal principal, List<SeatId> fitting) {
        PersonId person = principal.signedIn() ? principal.person() : null;
        SeatId seat = fitting.stream()
                .filter(principal::holds)
                .findFirst()
                .or(() -> principal.seats().keySet().stream().findFirst())
                .orElse(null);
        return new Author(person, seat);
    }
}
