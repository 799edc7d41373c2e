package uk.sidebyside.voice;

import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Opens what was given for whoever gave it: by its receipt, or with the account. */
@Component
class Givers {
    private final SittingStore sittings;
    private final Desk desk;

    Givers(SittingStore sittings, Desk desk) {
        this.sittings = sittings;
        this.desk = desk;
    }

    /** Whoever comes at the same time waits. @throws NotFound for everybody else */
    Sitting lock(AreaId area, SittingId id) {
        Sitting sitting = sittings.lock(area, id).orElseThrow(NotFound::new);
        Principal principal = Principals.current();
        desk.mustRead(sitting);
        if (!sitting.given() || (principal.kind() != Principal.Kind.RECEIPT && !Desk.gave(sitting, principal))) {
            throw new NotFound();
        }
        return sitting;
    }
}
