package uk.sidebyside.assessments.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;

/** Who may do what with requests for advice. The walls of the tables decide the same once more. */
@Component
class Desk {
    private static final Set<Role> OPEN_ADVICE =
            Set.of(Role.PRACTITIONER, Role.ACTION_OWNER, Role.CLINICAL_OFFICER, Role.CASE_OFFICER);

    private final Seats seats;

    Desk(Seats seats) {
        this.seats = seats;
    }

    /** Whether the pages of advice are open to whoever holds a post; those of the board are not among them. */
    static boolean opensAdvice(Seat seat) {
        return OPEN_ADVICE.contains(seat.role());
    }

    /** Whether whoever holds a post sees requests to a body, and so can find out what is in their way. */
    static boolean opensRequestsOf(Seat seat, OrganisationId body, boolean health) {
        return switch (seat.role()) {
            case CASE_OFFICER -> true;
            case CLINICAL_OFFICER -> health || body.equals(seat.organisation());
            case PRACTITIONER -> body.equals(seat.organisation());
            default -> false;
        };
    }

    /** Whoever leads cases asks for advice and uses it. */
    static boolean leads() {
        Principal by = Principals.current();
        return switch (by.kind()) {
            case OPERATOR, JOB -> true;
            case ACCOUNT -> by.has(Role.CASE_OFFICER);
            case PUBLIC, RECEIPT, INVITATION -> false;
        };
    }

    static boolean clinical() {
        return Principals.current().has(Role.CLINICAL_OFFICER);
    }

    /** Whoever looks after requests: officers all, a clinical officer those to health bodies. */
    static boolean looksAfter(AdviceRequest request) {
        return leads() || clinical() && request.health();
    }

    static boolean writes(AdviceRequest request) {
        Principal by = Principals.current();
        return request.writer() != null && by.signedIn() && by.holds(request.writer());
    }

    /** Whether the reader works for the body that was asked, and so may find a writer or say "not ours". */
    boolean ofTheBody(AdviceRequest request) {
        Principal by = Principals.current();
        return by.signedIn()
                && by.hasAny(Role.PRACTITIONER, Role.CLINICAL_OFFICER)
                && bodies(by.inArea()).contains(request.body());
    }

    /** The bodies for which the reader works today. */
    Set<OrganisationId> bodies(AreaId area) {
        Set<OrganisationId> bodies = new HashSet<>();
        mine(area).forEach(seat -> {
            if (seat.organisation() != null) {
                bodies.add(seat.organisation());
            }
        });
        return bodies;
    }

    /** The same, for whoever finds writers there. */
    static Set<OrganisationId> bodiesToFindFor(Map<SeatId, Seat> all) {
        Principal by = Principals.current();
        return leads() || by.hasAny(Role.PRACTITIONER, Role.CLINICAL_OFFICER)
                ? by.seats().keySet().stream()
                        .flatMap(seat -> Stream.ofNullable(all.get(seat)))
                        .flatMap(seat -> Stream.ofNullable(seat.organisation()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    boolean maySee(AdviceRequest request) {
        return looksAfter(request) || writes(request) || ofTheBody(request);
    }

    static void must(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }

    /** The posts that the reader holds, by their titles. */
    List<Seat> mine(AreaId area) {
        Principal by = Principals.current();
        Map<SeatId, Seat> all = seats.byId(area);
        return by.seats().keySet().stream()
                .filter(all::containsKey)
                .map(all::get)
                .sorted(java.util.Comparator.comparing(Seat::title))
                .toList();
    }

    /** The post that acts, in words; the first of several by its title. */
    String as(AreaId area) {
        return mine(area).stream()
                .findFirst()
                .map(Seat::titleAndOrganisation)
                .orElse(
                        Principals.current().kind() == Principal.Kind.JOB
                                ? "The program, each morning"
                                : "The partnership");
    }
}
