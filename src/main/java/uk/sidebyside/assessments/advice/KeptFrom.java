package uk.sidebyside.assessments.advice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.KeptAway;
import uk.sidebyside.shared.AreaId;

/**
 * An exclusion beats a request: whoever holds a post and is kept away from the child, by name, with their own organisation or with the
 * body that is asked, neither gets the request nor a letter about it, whoever gives it and in whichever way.
 */
@Component
class KeptFrom {
    private final Seats seats;
    private final KeptAway keptAway;

    KeptFrom(Seats seats, KeptAway keptAway) {
        this.seats = seats;
        this.keptAway = keptAway;
    }

    /** False for a post that nobody holds, and for a case that is linked to no record of a child. */
    boolean is(AreaId area, AdviceRequest request, @Nullable SeatId post) {
        UUID child = request.child();
        Seat seat = child == null ? null : seats.seat(area, post);
        if (child == null || seat == null || seat.holder() == null) {
            return false;
        }
        PersonId person = seat.holder().person();
        OrganisationId own = seat.organisation();
        return keptAway.is(area, child, person, request.body())
                || own != null && !own.equals(request.body()) && keptAway.is(area, child, person, own);
    }
}
