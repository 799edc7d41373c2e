package uk.sidebyside.partnership;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.shared.AreaId;

/**
 * How those who take part in a piece want to be reached, for whoever is about to write or call (issue 4, 1). Of family with whom a young
 * person does not share it nobody is told how, since nobody is to tell them.
 */
@Service
public class HowToReach {
    private final ParticipantStore participants;
    private final Addresses addresses;
    private final ContactNeeds contacts;

    HowToReach(ParticipantStore participants, Addresses addresses, ContactNeeds contacts) {
        this.participants = participants;
        this.addresses = addresses;
        this.contacts = contacts;
    }

    /**
     * Those whom no e-mail reaches; each empty for nobody.
     *
     * @param otherwise who chose another way
     * @param unaddressed who takes part in a piece on a service and gave no address
     */
    public record Missed(String otherwise, String unaddressed) {
        public static final Missed NOBODY = new Missed("", "");

        public String all() {
            return (otherwise + " " + unaddressed).strip();
        }
    }

    /** Of all who take part today; empty where nobody said, and of a piece on a service. */
    @Transactional(readOnly = true)
    public String all(AreaId area, Piece piece) {
        return piece.child() == null
                ? ""
                : contacts.of(
                        area,
                        piece.child(),
                        new HashSet<>(
                                participants.accountsShown(area, piece.id()).values()));
    }

    /**
     * Of those who are written no e-mail. Of a piece on a service, whose lead need not know how, their names with the phone numbers that
     * they gave for it.
     */
    @Transactional(readOnly = true)
    public Missed withoutEmail(AreaId area, Piece piece) {
        if (piece.child() == null) {
            Addresses.Reached reached = addresses.of(area, piece);
            return new Missed(inWords(reached.otherwise()), inWords(reached.none()));
        }
        return new Missed(
                contacts.withoutEmail(
                        area,
                        piece.child(),
                        new HashSet<>(
                                participants.accountsShown(area, piece.id()).values())),
                "");
    }

    private static String inWords(List<Participants.Contact> contacts) {
        return contacts.stream()
                .map(one -> Stream.of(one.name(), one.phone().isBlank() ? "" : "phone " + one.phone())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ", "", ".")))
                .collect(Collectors.joining(" "));
    }

    /** The addresses to which news of a piece on a service goes, of those who take part as family and chose no other way. */
    @Transactional(readOnly = true)
    public Set<String> families(AreaId area, Piece piece) {
        Set<ParticipantId> family = participants.of(area, piece.id()).stream()
                .filter(Participant::family)
                .map(Participant::id)
                .collect(Collectors.toSet());
        return addresses.of(area, piece).byEmail().entrySet().stream()
                .filter(one -> family.contains(one.getKey()))
                .map(one -> one.getValue().email().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of one of them. */
    @Transactional(readOnly = true)
    public String one(AreaId area, Piece piece, ParticipantId who) {
        PersonId person = piece.child() == null
                ? null
                : participants.accountsShown(area, piece.id()).get(who);
        return piece.child() == null || person == null ? "" : contacts.of(area, piece.child(), Set.of(person));
    }
}
