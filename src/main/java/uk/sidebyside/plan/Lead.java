package uk.sidebyside.plan;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;

/**
 * A post that leads something, without the name of who holds it.
 *
 * @param organisation its short name; null for a post that belongs to none
 * @param vacant whether nobody holds it today
 */
public record Lead(SeatId seat, String title, @Nullable String organisation, boolean vacant) {

    static Lead of(Seat seat) {
        return new Lead(seat.id(), seat.title(), seat.organisationShortName(), seat.vacant());
    }

    /** As "Head of Commissioning, York Council", with what is missing said. */
    public String words() {
        String post = organisation == null ? title : title + ", " + organisation;
        return vacant ? post + " (appointment to be confirmed)" : post;
    }
}
