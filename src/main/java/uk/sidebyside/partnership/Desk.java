package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.MaySeeChild;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.shared.AreaId;

/**
 * Who reads a piece as those at work do, and who leads it. Whoever takes part has a place of their own instead. The policies of
 * the tables decide the same once more.
 */
@Component
class Desk {
    private final Children children;

    Desk(Children children) {
        this.children = children;
    }

    /** Whether the principal reads the whole of a piece: a post of the partnership, or work with the child. */
    boolean reads(AreaId area, Piece piece) {
        return reads(area, List.of(piece)).contains(piece.id());
    }

    /** Which of these the principal reads; one statement at most, however many they are. */
    Set<PieceId> reads(AreaId area, Collection<Piece> pieces) {
        Principal principal = Principals.current();
        Set<ChildId> worksWith = principal.signedIn() ? worksWith(area, pieces) : Set.of();
        return pieces.stream()
                .filter(piece -> switch (principal.kind()) {
                    case OPERATOR, JOB -> true;
                    case PUBLIC, RECEIPT, INVITATION -> false;
                    case ACCOUNT ->
                        piece.child() == null ? !principal.seats().isEmpty() : worksWith.contains(piece.child());
                })
                .map(Piece::id)
                .collect(Collectors.toSet());
    }

    private Set<ChildId> worksWith(AreaId area, Collection<Piece> pieces) {
        List<ChildId> all =
                pieces.stream().map(Piece::child).filter(Objects::nonNull).toList();
        if (all.isEmpty()) {
            return Set.of();
        }
        Map<ChildId, Circles.Seen> seen = children.standing(area, all);
        return seen.keySet().stream()
                .filter(child -> works(Objects.requireNonNull(seen.get(child)).standing()))
                .collect(Collectors.toSet());
    }

    /** The same for a list: the safeguarding lead opens the record of one child at a time, says why, and has a list of none. */
    boolean lists(AreaId area, Piece piece) {
        return reads(area, piece) && (piece.child() == null || !byPostAlone(area, piece.child()));
    }

    private boolean byPostAlone(AreaId area, ChildId child) {
        return children.standing(area, child)
                .filter(seen -> seen.standing().as() == MaySeeChild.ActsAs.SAFEGUARDING_LEAD)
                .isPresent();
    }

    boolean leads(AreaId area, Piece piece) {
        Principal principal = Principals.current();
        if (principal.kind() == Principal.Kind.OPERATOR) {
            return true;
        }
        if (!principal.signedIn() || principal.has(Role.INSPECTOR)) {
            return false;
        }
        if (piece.child() != null) {
            return worksWith(area, piece.child());
        }
        return principal.has(Role.COORDINATOR) || piece.lead() != null && principal.holds(piece.lead());
    }

    /** Whether the principal may begin a piece on a service. */
    static boolean begins() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.COORDINATOR, Role.WORKSTREAM_LEAD) && !principal.has(Role.INSPECTOR);
    }

    /** Whether the principal works with the child, rather than being of its family or the young person. */
    boolean worksWith(AreaId area, ChildId child) {
        if (Principals.current().kind() == Principal.Kind.OPERATOR) {
            return true;
        }
        Optional<Circles.Seen> seen = children.standing(area, child);
        return seen.isPresent() && works(seen.get().standing());
    }

    /**
     * Whether somebody who opened a child's record leads the pieces with the child.
     *
     * @throws NotFound for whoever does not work with the child, and so does not read those pieces
     */
    boolean opened(Circles.Seen seen) {
        if (!works(seen.standing())) {
            throw new NotFound();
        }
        return !Principals.current().has(Role.INSPECTOR);
    }

    private static boolean works(MaySeeChild.Standing standing) {
        return switch (standing.as()) {
            case SELF -> false;
            case MEMBER ->
                Objects.requireNonNull(standing.membership()).relationship().work();
            case SAFEGUARDING_LEAD, OPENER -> true;
        };
    }

    void mustLead(AreaId area, Piece piece) {
        if (!leads(area, piece)) {
            throw new NotFound();
        }
    }
}
