package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.shared.AreaId;

/** How those who take part in a piece want to be reached, for whoever is about to write or call (issue 4, 1). */
@Service
public class HowToReach {
    private final ParticipantStore participants;
    private final Addresses addresses;
    private final Circles circles;
    private final ContactNeeds contacts;
    private final Clock clock;

    HowToReach(
            ParticipantStore participants,
            Addresses addresses,
            Circles circles,
            ContactNeeds contacts,
            Clock clock) {
        this.participants = participants;
        this.addresses = addresses;
        this.circles = circles;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Of all who take part today; empty where nobody said, and of a piece on a service. */
    @Transactional(readOnly = true)
    public String all(AreaId area, Piece piece) {
        return piece.child() == null ? "" : words(area, piece.child(), participants.accountsHere(area, piece.id()));
    }

    /**
     * Of those who are written no e-mail, since they chose another way; empty for nobody. Of a piece on a service, whose lead need not know
     * how, their names with the phone numbers that they gave for it.
     */
    @Transactional(readOnly = true)
    public String withoutEmail(AreaId area, Piece piece) {
        return piece.child() == null
                ? addresses.of(area, piece).otherwise().stream()
                        .map(one -> one.name() + (one.phone().isBlank() ? "" : ", phone " + one.phone()) + ".")
                        .collect(Collectors.joining(" "))
                : contacts.withoutEmail(
                        area,
                        piece.child(),
                        new HashSet<>(
                                participants.accountsHere(area, piece.id()).values()));
    }

    /** Of one of them. */
    @Transactional(readOnly = true)
    public String one(AreaId area, Piece piece, ParticipantId who) {
        PersonId person = piece.child() == null
                ? null
                : participants.accountsHere(area, piece.id()).get(who);
        return piece.child() == null || person == null ? "" : words(area, piece.child(), Map.of(who, person));
    }

    /** Whoever is not around the child any more, or kept away, is not told of. */
    private String words(AreaId area, ChildId child, Map<ParticipantId, PersonId> accounts) {
        Set<PersonId> people = new HashSet<>(accounts.values());
        LocalDate today = LocalDate.now(clock);
        List<Circles.Member> known = circles.members(area, List.of(child.value())).stream()
                .filter(member -> people.contains(member.person()))
                .toList();
        List<String> said = new ArrayList<>();
        said.add(contacts.inWords(
                area, known.stream().filter(member -> member.aroundOn(today)).toList()));
        known.forEach(member -> people.remove(member.person()));
        if (!people.isEmpty()) {
            said.add(themself(area, child, people));
        }
        return said.stream().filter(words -> !words.isBlank()).collect(Collectors.joining(" "));
    }

    private String themself(AreaId area, ChildId child, Set<PersonId> people) {
        UUID owner = circles.owner(area, child.value());
        if (owner == null || !people.contains(new PersonId(owner))) {
            return "";
        }
        return contacts.of(area, List.of(new PersonId(owner))).values().stream()
                .map(needs -> "The young person: " + needs.inWords())
                .collect(Collectors.joining());
    }
}
