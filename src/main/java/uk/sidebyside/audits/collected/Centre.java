package uk.sidebyside.audits.collected;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;

/** Who is the centre that audits are handed in to, and who reads what a service handed in. */
@Component
class Centre {
    private final Seats seats;

    Centre(Seats seats) {
        this.seats = seats;
    }

    /** Whoever thanks services, offers support and says what is common to them. */
    boolean works() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR) && !principal.has(Role.INSPECTOR);
    }

    void mustWork() {
        if (!works()) {
            throw new NotFound();
        }
    }

    /** Whoever holds a post of the partnership sees how services stand; nobody else does. */
    static boolean partner() {
        Principal principal = Principals.current();
        return switch (principal.kind()) {
            case OPERATOR, JOB -> true;
            case ACCOUNT -> !principal.seats().isEmpty();
            case PUBLIC, RECEIPT, INVITATION -> false;
        };
    }

    static void mustBePartner() {
        if (!partner()) {
            throw new NotFound();
        }
    }

    /** The post that writes, in words; the first of several by its title. */
    String writesAs(AreaId area) {
        Seat seat = writes(area);
        return seat == null ? "" : seat.titleAndOrganisation();
    }

    @Nullable
    SeatId seat(AreaId area) {
        Seat seat = writes(area);
        return seat == null ? null : seat.id();
    }

    private @Nullable Seat writes(AreaId area) {
        return seats.ofCurrent(area).stream()
                .min(java.util.Comparator.comparing(Seat::titleAndOrganisation))
                .orElse(null);
    }

    /** The posts of coordinators, to whom letters about audits go. */
    java.util.List<SeatId> coordinators(AreaId area) {
        return seats.inArea(area).stream()
                .filter(seat -> seat.role() == Role.COORDINATOR && !seat.vacant())
                .map(Seat::id)
                .toList();
    }
}
