package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * When a piece ends, families who took part to the end are asked how it was; where nobody can be reached, it stands as not asked
 * (REQUIREMENTS R122). Whoever is kept away from a child is left out.
 */
@Component
class AskHowItWas {
    private final ParticipantStore participants;
    private final Addresses addresses;
    private final Closings closings;

    AskHowItWas(ParticipantStore participants, Addresses addresses, Closings closings) {
        this.participants = participants;
        this.addresses = addresses;
        this.closings = closings;
    }

    void ended(AreaId area, Piece piece, LocalDate on) {
        Map<ParticipantId, Recipient> reached =
                new LinkedHashMap<>(piece.child() == null ? addresses(area, piece) : accounts(area, piece));
        List<Participant> families = participants.of(area, piece.id()).stream()
                .filter(one -> one.family() && one.here() && reached.containsKey(one.id()))
                .toList();
        reached.keySet().retainAll(families.stream().map(Participant::id).collect(Collectors.toSet()));
        closings.closed(
                area,
                new Closings.Closed(
                        PieceRefs.of(area, piece.id()),
                        piece.child(),
                        sort(piece.kind()),
                        service(piece),
                        on,
                        questions(piece.kind()),
                        reached.values().stream().distinct().toList(),
                        families.stream().map(one -> group(one.side())).collect(Collectors.toSet())));
    }

    private static Respondent group(Side side) {
        return switch (side) {
            case CHILD -> Respondent.CHILD;
            case YOUNG_PERSON -> Respondent.YOUNG_PERSON;
            case PARENT, FAMILY -> Respondent.PARENT_CARER;
            case PROFESSIONAL -> Respondent.PRACTITIONER;
        };
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
        return questions(piece.kind()).equals("ehc-experience") ? Closings.EHC_PLANS : "Other plans";
    }

    private Map<ParticipantId, Recipient> addresses(AreaId area, Piece piece) {
        Map<ParticipantId, Recipient> written = new LinkedHashMap<>();
        addresses
                .of(area, piece)
                .byEmail()
                .forEach((one, contact) -> written.put(
                        one, new Recipient.ToAddress(contact.email().strip().toLowerCase(Locale.ROOT))));
        return written;
    }

    /** About a child those with an account, of whom {@code surveys} leaves out who is not shown what is next. */
    private Map<ParticipantId, Recipient> accounts(AreaId area, Piece piece) {
        Map<ParticipantId, Recipient> accounts = new LinkedHashMap<>();
        participants
                .accounts(area, piece.id())
                .forEach((one, person) -> accounts.put(one, new Recipient.ToPerson(person)));
        return accounts;
    }
}
