package uk.sidebyside.partnership.web;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.Looks;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.ShownPieces;
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
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    AtPlace(Participants participants, Looks looks, PlatformTransactionManager transactions) {
        this.participants = participants;
        this.looks = looks;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** @param address of the place */
    record Open(String address, Participants.Place place, Piece piece) {}

    /** The same, to read alone, in one transaction. By an account it is also written down who looked. */
    <T> T read(Principal principal, String where, Function<Open, T> work) {
        return within(id(where) == null ? reading : writing, principal, where, work);
    }

    /** The same, to store what they say, in one transaction too. */
    <T> T write(Principal principal, String where, Function<Open, T> work) {
        return within(writing, principal, where, work);
    }

    /** What a browser keeps by itself while somebody types: nothing of the child is shown, so it is no look. */
    <T> T quietly(Principal principal, String where, Function<Open, T> work) {
        UUID id = id(where);
        if (id == null) {
            return open(principal, where, work);
        }
        Participants.Opened opened = participants.byAccount(principal.inArea(), new ParticipantId(id));
        return work.apply(new Open("/partnership/place/" + where, opened.place(), opened.piece()));
    }

    private <T> T within(TransactionTemplate transaction, Principal principal, String where, Function<Open, T> work) {
        if (id(where) != null) {
            return Objects.requireNonNull(transaction.execute(status -> open(principal, where, work)));
        }
        PlaceCode code = PlaceCode.read(where).orElseThrow(NotFound::new);
        return Principals.call(
                Participants.holder(principal.inArea(), code),
                () -> Objects.requireNonNull(transaction.execute(status -> open(principal, where, work))));
    }

    /** @throws NotFound for a place that is not there or is not theirs: all answer alike */
    <T> T open(Principal principal, String where, Function<Open, T> work) {
        AreaId area = principal.inArea();
        String address = "/partnership/place/" + where;
        UUID id = id(where);
        if (id != null) {
            Participants.Opened opened = participants.byAccount(area, new ParticipantId(id));
            if (opened.piece().child() != null) {
                Child child = looks.open(area, opened.piece().child(), "to take part in a piece of work together");
                if (!ShownPieces.to(child.seen())) {
                    throw new NotFound();
                }
            }
            return work.apply(new Open(address, opened.place(), opened.piece()));
        }
        PlaceCode code = PlaceCode.read(where).orElseThrow(NotFound::new);
        return Principals.call(Participants.holder(area, code), () -> {
            Participants.Opened opened = participants.byCode(area, code);
            return work.apply(new Open(address, opened.place(), opened.piece()));
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
