package uk.sidebyside.voice;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Those who answer: which sitting they may, and as whom they do. */
@Component
class Answerers {
    private final SittingStore sittings;
    private final Desk desk;
    private final Seats seats;

    Answerers(SittingStore sittings, Desk desk, Seats seats) {
        this.sittings = sittings;
        this.desk = desk;
        this.seats = seats;
    }

    /** @throws NotFound for what is not there or the principal may not answer */
    Sitting held(AreaId area, SittingId id) {
        Sitting sitting = sittings.find(area, id).orElseThrow(NotFound::new);
        desk.mustAnswer(sitting);
        return sitting;
    }

    /** Whoever answers, by the post that they hold. */
    TurnStore.By by(AreaId area) {
        Principal principal = Principals.current();
        if (!principal.signedIn()) {
            return new TurnStore.By(null, "The partnership");
        }
        Optional<String> post = seats.byId(area).values().stream()
                .filter(seat -> principal.holds(seat.id()))
                .map(Seat::titleAndOrganisation)
                .sorted()
                .findFirst();
        return new TurnStore.By(principal.person(), post.orElse("Somebody who works with you"));
    }
}
