package uk.sidebyside.plan;

import java.time.LocalDate;
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

    /** The post as it was on an earlier day: with the organisation of that day, whoever holds it now. */
    static Lead of(Seat seat, LocalDate day) {
        Seat.Owner owner = seat.ownerOn(day);
        return new Lead(seat.id(), seat.title(), owner == null ? null : owner.shortName(), false);
    }

    /** As "Head of Commissioning, York Council", with what is missing said. */
    public String words() {
        return vacant ? post() + " (appointment to be confirmed)" : post();
    }

    /** The post with its organisation, whether anybody holds it or not. */
    public String post() {
        return organisation == null ? title : title + ", " + organisation;
    }
}
