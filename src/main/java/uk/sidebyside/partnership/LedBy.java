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
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.shared.AreaId;

/**
 * Who leads a piece, and to whom a reminder of it goes: the post that is named for it. Where none is, of a piece on a service to each
 * coordinator, who can name one; of a piece with a child to the child's case officers, or, where there are none, to all who work with
 * the child.
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
        boolean anyUnled = pieces.stream().anyMatch(piece -> piece.lead() == null && piece.child() == null);
        List<Recipient> coordinators = anyUnled ? coordinators(area) : List.of();
        Map<ChildId, List<Circles.Member>> workers = workers(
                area,
                pieces.stream()
                        .filter(piece -> piece.lead() == null)
                        .map(Piece::child)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<PieceId, List<Recipient>> reminded = new HashMap<>();
        for (Piece piece : pieces) {
            reminded.put(
                    piece.id(),
                    piece.lead() != null
                            ? List.of(new Recipient.ToSeat(piece.lead()))
                            : piece.child() == null
                                    ? coordinators
                                    : people(workers.getOrDefault(piece.child(), List.of())));
        }
        return reminded;
    }

    private List<Recipient> coordinators(AreaId area) {
        return held(area).stream()
                .<Recipient>map(seat -> new Recipient.ToSeat(seat.id()))
                .toList();
    }

    private List<Seat> held(AreaId area) {
        return seats.inArea(area).stream()
                .filter(seat -> seat.role() == Role.COORDINATOR && !seat.vacant())
                .toList();
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
     * @param reminded who gets reminders, where no post is named; blank otherwise
     * @param outOfReach why no email about it reaches them; blank where one does
     */
    public record Lead(String words, String reminded, String outOfReach) {}

    /**
     * @param leads whether the reader leads it, and is told who gets reminders or why nobody does; that nobody leads it is told to
     *     every reader, since then nobody else reads it
     */
    @Transactional(readOnly = true)
    public Lead of(AreaId area, Piece piece, boolean leads) {
        boolean told = leads && piece.running();
        Seat seat = seats.seat(area, piece.lead());
        if (seat != null) {
            return new Lead(seat.titleAndOrganisation(), "", told ? outOfReach(seat) : "");
        }
        ChildId child = piece.child();
        if (child == null) {
            Set<String> posts = piece.running() ? posts(held(area)) : Set.of();
            return told || piece.running() && posts.isEmpty()
                    ? unled(COORDINATOR, posts, "nobody holds the post of coordinator today")
                    : new Lead(COORDINATOR, "", "");
        }
        return told
                ? unled(WORKERS, names(area, child), "nobody who works with the child is written down in the circle")
                : new Lead(WORKERS, "", "");
    }

    private static Lead unled(String words, Set<String> reminded, String nobody) {
        return new Lead(words, String.join(", ", reminded), reminded.isEmpty() ? nobody : "");
    }

    private static Set<String> posts(List<Seat> held) {
        return held.stream().map(Seat::titleAndOrganisation).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> names(AreaId area, ChildId child) {
        return workers(area, Set.of(child)).getOrDefault(child, List.of()).stream()
                .map(one -> one.name().isBlank() ? "somebody whose name is kept back" : one.name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String outOfReach(Seat seat) {
        Seat.Holder holder = seat.holder();
        if (holder == null) {
            return "nobody holds that post today";
        }
        return seats.person(holder.person()).map(Person::email).isPresent()
                ? ""
                : "whoever holds that post has no email address";
    }
}
