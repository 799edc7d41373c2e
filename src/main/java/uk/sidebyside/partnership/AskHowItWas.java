package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.notices.Recipient;
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
    private final Closings closings;

    AskHowItWas(ParticipantStore participants, Closings closings) {
        this.participants = participants;
        this.closings = closings;
    }

    void ended(AreaId area, Piece piece, LocalDate on) {
        closings.closed(
                area,
                new Closings.Closed(
                        PieceRefs.of(area, piece.id()),
                        piece.child(),
                        sort(piece.kind()),
                        service(piece),
                        on,
                        questions(piece.kind()),
                        to(area, piece)));
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

    /** About a child those with an account, of whom {@code surveys} leaves out who may not see the child. */
    private List<Recipient> to(AreaId area, Piece piece) {
        Set<ParticipantId> asked = participants.of(area, piece.id()).stream()
                .filter(one -> one.family() && one.here())
                .map(Participant::id)
                .collect(Collectors.toSet());
        return piece.child() == null ? addresses(area, piece, asked) : accounts(area, piece, asked);
    }

    private List<Recipient> addresses(AreaId area, Piece piece, Set<ParticipantId> asked) {
        return participants.contacts(area, piece.id()).entrySet().stream()
                .filter(contact -> asked.contains(contact.getKey()))
                .map(contact -> contact.getValue().email().strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .distinct()
                .sorted()
                .<Recipient>map(Recipient.ToAddress::new)
                .toList();
    }

    private List<Recipient> accounts(AreaId area, Piece piece, Set<ParticipantId> asked) {
        return participants.accounts(area, piece.id()).entrySet().stream()
                .filter(one -> asked.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .<Recipient>map(Recipient.ToPerson::new)
                .toList();
    }
}
