package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;

/**
 * When a piece ends, families who took part to the end are asked how it was; where nobody can be reached, it stands as not asked
 * (REQUIREMENTS R122). Whoever is kept away from a child is left out.
 */
@Component
class AskHowItWas {
    private final ParticipantStore participants;
    private final Circles circles;
    private final Seats seats;
    private final Closings closings;

    AskHowItWas(ParticipantStore participants, Circles circles, Seats seats, Closings closings) {
        this.participants = participants;
        this.circles = circles;
        this.seats = seats;
        this.closings = closings;
    }

    void ended(AreaId area, Piece piece, LocalDate on) {
        closings.closed(
                area,
                new Closings.Closed(
                        PieceRefs.of(area, piece.id()),
                        sort(piece.kind()),
                        service(piece),
                        on,
                        questions(piece.kind()),
                        addresses(area, piece, on)));
    }

    private static Closing.Kind sort(PieceKind kind) {
        return switch (kind) {
            case EHC_PLAN, OTHER_PLAN -> Closing.Kind.PLAN;
            case ANNUAL_REVIEW -> Closing.Kind.REVIEW;
            case NEW_SERVICE, IMPROVE_SERVICE, INFORMATION, POLICY, STANDARDS, OTHER -> Closing.Kind.PIECE;
        };
    }

    /** The question set that comes with the program and fits. */
    private static String questions(PieceKind kind) {
        return kind == PieceKind.EHC_PLAN || kind == PieceKind.ANNUAL_REVIEW ? "ehc-experience" : "joint-partnership";
    }

    private static String service(Piece piece) {
        if (piece.service() != null) {
            return piece.service().name();
        }
        return questions(piece.kind()).equals("ehc-experience") ? "EHC plans and reviews" : "Other plans";
    }

    private List<String> addresses(AreaId area, Piece piece, LocalDate today) {
        Set<ParticipantId> asked = participants.of(area, piece.id()).stream()
                .filter(one -> one.family() && one.here())
                .map(Participant::id)
                .collect(Collectors.toSet());
        Stream<@Nullable String> found = piece.child() == null
                ? participants.contacts(area, piece.id()).entrySet().stream()
                        .filter(contact -> asked.contains(contact.getKey()))
                        .map(contact -> contact.getValue().email())
                : accounts(area, piece, piece.child(), asked, today);
        return found.filter(address -> address != null && !address.isBlank())
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<@Nullable String> accounts(
            AreaId area, Piece piece, ChildId child, Set<ParticipantId> asked, LocalDate today) {
        Set<PersonId> around = new HashSet<>();
        circles.members(area, List.of(child.value())).stream()
                .filter(member -> member.relationship().family() && member.aroundOn(today))
                .forEach(member -> around.add(member.person()));
        var self = circles.owner(area, child.value());
        if (self != null) {
            around.add(new PersonId(self));
        }
        Map<ParticipantId, PersonId> accounts = participants.accounts(area, piece.id());
        return accounts.entrySet().stream()
                .filter(one -> asked.contains(one.getKey()) && around.contains(one.getValue()))
                .map(one -> seats.person(one.getValue()).map(Person::email).orElse(null));
    }
}
