package uk.sidebyside.partnership.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.children.Looks;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.shared.AreaId;

/**
 * Opens the place of somebody who takes part: by the code in their link, or by their account. What is done there is done in
 * their name, and the policies of the tables show to that name what is theirs.
 */
@Component
class AtPlace {
    private final Participants participants;
    private final Looks looks;

    AtPlace(Participants participants, Looks looks) {
        this.participants = participants;
        this.looks = looks;
    }

    /** @param address of the place */
    record Open(String address, Participants.Place place, Piece piece) {}

    /** @throws NotFound for a place that is not there or is not theirs: all answer alike */
    <T> T open(Principal principal, String where, Function<Open, T> work) {
        AreaId area = principal.inArea();
        String address = "/partnership/place/" + where;
        UUID id = id(where);
        if (id != null) {
            Participants.Place place = participants.mine(area).stream()
                    .filter(one -> one.participant().value().equals(id))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            Piece piece = participants.piece(area, place);
            if (piece.child() != null) {
                looks.open(area, piece.child(), "to take part in a piece of work together");
            }
            return work.apply(new Open(address, place, piece));
        }
        PlaceCode code = PlaceCode.read(where).orElseThrow(NotFound::new);
        return Principals.call(Participants.holder(area, code), () -> {
            Participants.Place place = participants.byCode(area, code);
            return work.apply(new Open(address, place, participants.piece(area, place)));
        });
    }

    private static @org.jspecify.annotations.Nullable UUID id(String where) {
        try {
            return where.length() == 36 ? UUID.fromString(where) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
