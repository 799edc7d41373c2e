package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.shared.AreaId;

/**
 * The link of somebody who has no account and whom no e-mail reaches. It is stored nowhere, so whoever leads makes one and hands it over;
 * that it was made, and by which post, stays with how to reach them. (REQUIREMENTS R087)
 */
@Service
public class PlaceLinks {
    private final ParticipantStore store;
    private final Pieces pieces;
    private final Clock clock;

    PlaceLinks(ParticipantStore store, Pieces pieces, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.clock = clock;
    }

    /** Whether a link is made for somebody, or why not. */
    public enum Standing {
        TO_MAKE,
        OWN_ACCOUNT,
        BY_EMAIL,
        /** The child or young person themself, while they have no account: their place waits for it. */
        THEMSELF,
        /** How to reach them is deleted, or they asked for it. */
        FORGOTTEN
    }

    @Transactional(readOnly = true)
    public Standing standing(AreaId area, Piece piece, ParticipantId who) {
        if (store.accounts(area, piece.id()).containsKey(who)) {
            return Standing.OWN_ACCOUNT;
        }
        Participants.Contact contact = store.contacts(area, piece.id()).getOrDefault(who, Participants.Contact.NONE);
        if (!contact.email().isBlank()) {
            return Standing.BY_EMAIL;
        }
        if (store.ofTheChild(area, piece.id()).filter(who::equals).isPresent()) {
            return Standing.THEMSELF;
        }
        return contact.phone().isBlank() ? Standing.FORGOTTEN : Standing.TO_MAKE;
    }

    /**
     * A new one: the one before opens nothing any more.
     *
     * @param form a fingerprint of the form with its random id, from which the code is made
     * @throws NotFound for whoever does not lead the piece, and where none is made
     */
    @Transactional
    public PlaceCode make(AreaId area, PieceId id, ParticipantId who, UUID form) {
        Piece piece = pieces.toLead(area, id);
        PlaceCode code = PlaceCode.from(form);
        if (standing(area, piece, who) != Standing.TO_MAKE
                || !store.relink(area, id, who, code.key(), LocalDate.now(clock), pieces.writtenAs(area))) {
            throw new NotFound();
        }
        return code;
    }
}
