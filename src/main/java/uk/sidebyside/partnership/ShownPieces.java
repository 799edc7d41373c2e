package uk.sidebyside.partnership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.shared.AreaId;

/**
 * Who is shown a piece with a child. It tells what is next, so family of a young person whose rights are their own is shown it where that
 * part is shared, and not for the sake of another. The policy of the pieces decides the same once more.
 */
@Component
public class ShownPieces {
    private final ParticipantStore participants;
    private final Circles circles;

    ShownPieces(ParticipantStore participants, Circles circles) {
        this.participants = participants;
        this.circles = circles;
    }

    /** Whether whoever sees the child like this is shown the pieces with that child. */
    public static boolean to(Circles.Seen seen) {
        return seen.sees(SharedPart.STEPS);
    }

    /** The accounts that take part in a piece with a child, have not left and are shown it today. */
    Map<ParticipantId, PersonId> accountsHere(AreaId area, Piece piece) {
        Map<ParticipantId, PersonId> here = new HashMap<>(participants.accountsHere(area, piece.id()));
        ChildId child = piece.child();
        if (child != null && !here.isEmpty()) {
            Map<PersonId, Circles.Seen> seen = circles.seenBy(area, Map.of(child.value(), new HashSet<>(here.values())))
                    .getOrDefault(child.value(), Map.of());
            Set<PersonId> shown = new HashSet<>();
            seen.forEach((person, as) -> {
                if (to(as)) {
                    shown.add(person);
                }
            });
            here.values().retainAll(shown);
        }
        return here;
    }
}
