package uk.sidebyside.partnership;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/**
 * Letters to those who take part in a piece. Of a piece with a child they go to accounts that are shown it today, and neither the
 * child, nor the title, nor anybody's words stand in them; of a piece on a service to the addresses that people gave for it. Nobody
 * gets one who chose another way to be reached.
 */
@Component
class PieceLetters {
    private static final String PLACE = "/partnership/place/";

    private final ParticipantStore participants;
    private final Addresses addresses;
    private final ContactNeeds needs;
    private final Outbox outbox;
    private final SiteAddress site;

    PieceLetters(
            ParticipantStore participants, Addresses addresses, ContactNeeds needs, Outbox outbox, SiteAddress site) {
        this.participants = participants;
        this.addresses = addresses;
        this.needs = needs;
        this.outbox = outbox;
        this.site = site;
    }

    /**
     * What is written.
     *
     * @param template what kind of letter it is
     * @param what the subject where a child is in the piece
     * @param asked what they can do at their place, in a sentence
     * @param ofService the subject of a piece on a service
     * @param words the text of a piece on a service
     */
    record Letter(String template, String what, String asked, String ofService, String words) {
        /** Somebody wrote down how a piece goes. A title may name a need, so no subject says it. */
        static Letter news(String words) {
            return new Letter(
                    "partnership-news",
                    "There is news of work in which you take part",
                    "Somebody wrote down how it goes. You can read it here:",
                    "There is news of work in which you take part",
                    words);
        }

        /** A draft is shown, and everybody is asked whether they agree. */
        static Letter draft() {
            return new Letter(
                    "partnership-draft",
                    "There is a draft to look at: do you agree?",
                    "Nothing is final before you have said what you think. You can read it and answer here:",
                    "There is a draft to look at: do you agree?",
                    "There is a draft to look at. Nothing is final before you have said what you think. Open the link that"
                            + " you were given when you joined, read it and answer there.");
        }

        /** Times are offered for a session. */
        static Letter times() {
            return new Letter(
                    "partnership-times",
                    "Times are offered to meet: which suit you?",
                    "Say which times suit you, or that none does, here:",
                    "Times are offered to meet: which suit you?",
                    "Times are offered to meet. Open the link that you were given when you joined and say which suit you,"
                            + " or that none does.");
        }
    }

    /**
     * Sends it, in the transaction of what it tells.
     *
     * @param event each gets one letter for it, however often it is sent
     * @return how many letters went
     */
    int send(AreaId area, Piece piece, Letter letter, UUID event) {
        List<Message> letters =
                piece.child() == null ? ofService(area, piece, letter, event) : withChild(area, piece, letter, event);
        letters.forEach(outbox::send);
        return letters.size();
    }

    private List<Message> withChild(AreaId area, Piece piece, Letter letter, UUID event) {
        Map<ParticipantId, PersonId> accounts = participants.accountsShown(area, piece.id());
        Set<PersonId> otherwise = needs.otherThanByEmail(area, new HashSet<>(accounts.values()));
        return accounts.entrySet().stream()
                .filter(one -> !otherwise.contains(one.getValue()))
                .map(one -> Message.of(
                        area,
                        new Recipient.ToPerson(one.getValue()),
                        letter.template(),
                        letter.what(),
                        letter.asked() + "\n\n"
                                + site.of(area, PLACE + one.getKey().value()),
                        reference(letter, event, one.getKey())))
                .toList();
    }

    private List<Message> ofService(AreaId area, Piece piece, Letter letter, UUID event) {
        return addresses.of(area, piece).byEmail().entrySet().stream()
                .map(one -> Message.of(
                        area,
                        new Recipient.ToAddress(one.getValue().email()),
                        letter.template(),
                        letter.ofService(),
                        letter.words(),
                        reference(letter, event, one.getKey())))
                .toList();
    }

    private static String reference(Letter letter, UUID event, ParticipantId to) {
        return letter.template() + ":" + event + ":" + to.value();
    }
}
