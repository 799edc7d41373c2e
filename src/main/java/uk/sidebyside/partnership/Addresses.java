package uk.sidebyside.partnership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.shared.AreaId;

/**
 * Where those who take part in a piece on a service are written to. Whoever joined by themself gave the address for just that. Of those
 * whom somebody at work wrote in, nobody gets an e-mail who said elsewhere that another way is better (issue 4, 1), though whoever leads
 * the piece may know nothing more of it.
 */
@Component
class Addresses {
    private final ParticipantStore participants;
    private final ContactNeeds needs;

    Addresses(ParticipantStore participants, ContactNeeds needs) {
        this.participants = participants;
        this.needs = needs;
    }

    /**
     * @param byEmail who is written to, the first who joined first
     * @param otherwise who gave an address and is not
     * @param none who gave no address
     */
    record Reached(
            Map<ParticipantId, Participants.Contact> byEmail,
            List<Participants.Contact> otherwise,
            List<Participants.Contact> none) {}

    /** Of those who take part and have not left; of whom nobody knows any more how to reach them is in none. */
    Reached of(AreaId area, Piece piece) {
        Map<ParticipantId, Participants.Contact> contacts = participants.contacts(area, piece.id());
        List<Participants.Contact> none = new ArrayList<>();
        List<Participant> here = new ArrayList<>();
        participants.of(area, piece.id()).stream().filter(Participant::here).forEach(one -> {
            Participants.Contact contact = contacts.getOrDefault(one.id(), Participants.Contact.NONE);
            if (!contact.email().isEmpty()) {
                here.add(one);
            } else if (!contact.reach().isEmpty()) {
                none.add(contact);
            }
        });
        Set<String> asked = here.stream()
                .filter(one -> one.cameBy().equals("asked"))
                .map(one -> Objects.requireNonNull(contacts.get(one.id())).email())
                .collect(Collectors.toSet());
        Set<String> otherwise = needs.addressesOtherwise(area, asked);
        Map<ParticipantId, Participants.Contact> byEmail = new LinkedHashMap<>();
        Set<Participants.Contact> others = new LinkedHashSet<>();
        here.forEach(one -> {
            Participants.Contact contact = Objects.requireNonNull(contacts.get(one.id()));
            if (one.cameBy().equals("asked") && otherwise.contains(contact.email())) {
                others.add(contact);
            } else {
                byEmail.put(one.id(), contact);
            }
        });
        return new Reached(byEmail, List.copyOf(others), List.copyOf(none));
    }
}
