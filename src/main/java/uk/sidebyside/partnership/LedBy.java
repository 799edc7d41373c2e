package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.shared.AreaId;

/**
 * Who leads a piece, and to whom a reminder of it goes: the post that is named for it. Where none is, or nobody holds it today, of a piece
 * on a service to each coordinator, who can name one; of a piece with a child to the child's case officers, or, where there are none, to
 * all who work with the child.
 */
@Service
public class LedBy {
    private static final String COORDINATOR = "Joint partnership coordinator";
    private static final String WORKERS = "whoever works with the child";

    private final Seats seats;
    private final Circle circle;

    LedBy(Seats seats, Circle circle) {
        this.seats = seats;
        this.circle = circle;
    }

    /** To whom reminders of these go; of one that nobody leads today, to nobody. Two statements at most, however many they are. */
    @Transactional(readOnly = true)
    public Map<PieceId, List<Recipient>> reminded(AreaId area, Collection<Piece> pieces) {
        List<Seat> held = pieces.isEmpty()
                ? List.of()
                : seats.inArea(area).stream().filter(seat -> !seat.vacant()).toList();
        Set<SeatId> filled = held.stream().map(Seat::id).collect(Collectors.toSet());
        List<Recipient> coordinators = held.stream()
                .filter(LedBy::coordinates)
                .<Recipient>map(seat -> new Recipient.ToSeat(seat.id()))
                .toList();
        Map<ChildId, List<Circles.Member>> workers = workers(
                area,
                pieces.stream()
                        .filter(piece -> piece.lead() == null || !filled.contains(piece.lead()))
                        .map(Piece::child)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<PieceId, List<Recipient>> reminded = new HashMap<>();
        for (Piece piece : pieces) {
            SeatId lead = piece.lead();
            reminded.put(
                    piece.id(),
                    lead != null && filled.contains(lead)
                            ? List.of(new Recipient.ToSeat(lead))
                            : piece.child() == null
                                    ? coordinators
                                    : people(workers.getOrDefault(piece.child(), List.of())));
        }
        return reminded;
    }

    private static boolean coordinates(Seat seat) {
        return seat.role() == Role.COORDINATOR;
    }

    private static List<Recipient> people(List<Circles.Member> workers) {
        return workers.stream()
                .map(Circles.Member::person)
                .distinct()
                .<Recipient>map(Recipient.ToPerson::new)
                .toList();
    }

    /** Of each child its case officers, or else all who work with it today. */
    private Map<ChildId, List<Circles.Member>> workers(AreaId area, Set<ChildId> children) {
        if (children.isEmpty()) {
            return Map.of();
        }
        return circle.today(area, children).stream()
                .filter(one -> one.relationship().work())
                .collect(Collectors.groupingBy(
                        one -> new ChildId(one.child()),
                        Collectors.collectingAndThen(Collectors.toList(), LedBy::officersFirst)));
    }

    private static List<Circles.Member> officersFirst(List<Circles.Member> workers) {
        List<Circles.Member> officers = workers.stream()
                .filter(one -> one.relationship() == Relationship.CASE_OFFICER)
                .toList();
        return officers.isEmpty() ? workers : officers;
    }

    /**
     * Who leads it, as a page shows them.
     *
     * @param reminded who gets reminders, where no post is named or nobody holds it; blank otherwise
     * @param outOfReach why no email about it reaches them; blank where one does
     */
    public record Lead(String words, String reminded, String outOfReach) {}

    /** Whoever gets reminders instead, and why nobody does where that is so. */
    private record Instead(Set<String> reminded, String nobody) {}

    /**
     * @param leads whether the reader leads it, and is told who gets reminders or why nobody does; that nobody leads it is told to
     *     every reader, since then nobody else reads it
     */
    @Transactional(readOnly = true)
    public Lead of(AreaId area, Piece piece, boolean leads) {
        boolean told = leads && piece.running();
        Seat seat = seats.seat(area, piece.lead());
        if (seat != null) {
            return told ? named(area, piece, seat) : new Lead(seat.titleAndOrganisation(), "", "");
        }
        ChildId child = piece.child();
        if (child != null) {
            return told ? unled(WORKERS, workers(area, child)) : new Lead(WORKERS, "", "");
        }
        List<Seat> held = piece.running() ? held(area) : List.of();
        return told || piece.running() && held.isEmpty()
                ? unled(COORDINATOR, coordinators(held))
                : new Lead(COORDINATOR, "", "");
    }

    private Lead named(AreaId area, Piece piece, Seat seat) {
        Seat.Holder holder = seat.holder();
        if (holder != null) {
            return new Lead(
                    seat.titleAndOrganisation(),
                    "",
                    reached(holder.person()) ? "" : "whoever holds that post has no email address");
        }
        ChildId child = piece.child();
        Instead instead = child == null ? coordinators(held(area)) : workers(area, child);
        return new Lead(
                seat.titleAndOrganisation(),
                String.join(", ", instead.reminded()),
                "nobody holds that post today" + (instead.reminded().isEmpty() ? ", and " + instead.nobody() : ""));
    }

    private static Lead unled(String words, Instead instead) {
        return new Lead(
                words, String.join(", ", instead.reminded()), instead.reminded().isEmpty() ? instead.nobody() : "");
    }

    private List<Seat> held(AreaId area) {
        return seats.inArea(area).stream()
                .filter(seat -> coordinates(seat) && !seat.vacant())
                .toList();
    }

    private Instead coordinators(List<Seat> held) {
        Set<String> posts = held.stream()
                .filter(seat -> seat.holder() != null && reached(seat.holder().person()))
                .map(Seat::titleAndOrganisation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Instead(
                posts,
                held.isEmpty()
                        ? "nobody holds the post of coordinator today"
                        : "whoever holds the post of coordinator has no email address");
    }

    private Instead workers(AreaId area, ChildId child) {
        List<Circles.Member> workers = workers(area, Set.of(child)).getOrDefault(child, List.of());
        Set<String> names = workers.stream()
                .filter(one -> reached(one.person()))
                .map(one -> one.name().isBlank() ? "somebody whose name is kept back" : one.name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Instead(
                names,
                workers.isEmpty()
                        ? "nobody who works with the child is written down in the circle"
                        : "whoever works with the child has no email address");
    }

    private boolean reached(PersonId person) {
        return seats.person(person)
                .map(Person::email)
                .filter(address -> !address.isBlank())
                .isPresent();
    }
}
