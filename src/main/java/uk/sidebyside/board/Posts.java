package uk.sidebyside.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;

/**
 * In which post somebody acts. Registers keep posts and not names: a post answers for what it did after its holder has
 * left.
 */
@Component
class Posts {
    private final Seats seats;

    Posts(Seats seats) {
        this.seats = seats;
    }

    void onlyAdministrators() {
        only(Role.ADMINISTRATOR);
    }

    /** Lets through whoever has one of the roles; anybody else finds nothing here. */
    void only(Role... roles) {
        if (!Principals.current().hasAny(roles)) {
            throw new NotFound();
        }
    }

    void onlyHolderOf(SeatId seat) {
        if (!Principals.current().holds(seat)) {
            throw new NotFound();
        }
    }

    /** The seat by which the principal has one of the roles, the first role that fits. */
    Optional<Seat> actingSeat(Role... roles) {
        Principal principal = Principals.current();
        if (principal.seats().isEmpty()) {
            return Optional.empty();
        }
        List<Role> order = Arrays.asList(roles);
        return seats.ofCurrent(principal.inArea()).stream()
                .filter(seat -> order.isEmpty() || order.contains(seat.role()))
                .min(Comparator.comparingInt((Seat seat) -> order.indexOf(seat.role()))
                        .thenComparing(Seat::title));
    }

    /** The post as it is written into a register. */
    String acting(Role... roles) {
        return actingSeat(roles).map(Seat::titleAndOrganisation).orElseGet(Posts::withoutSeat);
    }

    private static String withoutSeat() {
        return switch (Principals.current().kind()) {
            case JOB -> "Side by Side, by its calendar";
            case OPERATOR -> "Administrator";
            default -> "Somebody without a seat";
        };
    }

    /** Title and organisation of a seat, with what is missing said. */
    String words(SeatId seat) {
        Seat found = seats.seat(Principals.current().inArea(), seat);
        return found == null ? "A post that has ended" : found.titleAndOrganisation();
    }
}
