package uk.sidebyside.voice.ground;

import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;

/** As whom somebody at work speaks: by the post that they hold, so that it stays readable when they have left it. */
@Component
public class Posts {
    private final Seats seats;

    Posts(Seats seats) {
        this.seats = seats;
    }

    public String of(AreaId area) {
        Principal principal = Principals.current();
        if (!principal.signedIn()) {
            return "The partnership";
        }
        return seats.byId(area).values().stream()
                .filter(seat -> principal.holds(seat.id()))
                .map(Seat::titleAndOrganisation)
                .sorted()
                .findFirst()
                .orElse("Somebody who works with you");
    }
}
