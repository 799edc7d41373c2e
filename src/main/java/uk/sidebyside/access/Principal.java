package uk.sidebyside.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.AreaId;

/**
 * In whose name something is done: set for a request, a job or a command before it reaches a facade, and handed to
 * PostgreSQL at the start of each transaction, whose row policies read it.
 *
 * @param id the person of an {@link Kind#ACCOUNT}, the invitation or receipt itself, otherwise null
 * @param area the area that is being visited; null only for the operator before the first area exists
 * @param purpose why, in a word or two, for the access log
 * @param seats the seats held today in this area and the role that each gives
 */
public record Principal(
        Kind kind, @Nullable UUID id, @Nullable AreaId area, String purpose, Map<SeatId, Role> seats, Set<Role> roles) {

    public enum Kind {
        ACCOUNT,
        INVITATION,
        RECEIPT,
        PUBLIC,
        JOB,
        OPERATOR
    }

    public Principal {
        seats = Map.copyOf(seats);
        roles = Set.copyOf(roles);
    }

    public static Principal visitor(AreaId area) {
        return new Principal(Kind.PUBLIC, null, area, "public page", Map.of(), Set.of(Role.PUBLIC));
    }

    public static Principal account(PersonId person, AreaId area, Map<SeatId, Role> seats) {
        var roles = new java.util.HashSet<>(seats.values());
        roles.add(Role.PUBLIC);
        roles.add(Role.SIGNED_IN);
        return new Principal(Kind.ACCOUNT, person.value(), area, "work", seats, roles);
    }

    /** Timed work of one area. */
    public static Principal job(AreaId area, String purpose) {
        return new Principal(Kind.JOB, null, area, purpose, Map.of(), Set.of());
    }

    /** Set-up, sign-in, backup and the command line: across areas, and never the principal of a page's own content. */
    public static Principal operator(@Nullable AreaId area, String purpose) {
        return new Principal(Kind.OPERATOR, null, area, purpose, Map.of(), Set.of(Role.ADMINISTRATOR));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean holds(SeatId seat) {
        return seats.containsKey(seat);
    }

    public boolean signedIn() {
        return kind == Kind.ACCOUNT;
    }

    /** The area, where there must be one. */
    public AreaId inArea() {
        if (area == null) {
            throw new IllegalStateException("This needs an area, and none has been set up.");
        }
        return area;
    }

    /** The person who is signed in; a page that needs one and has none answers 404. */
    public PersonId person() {
        if (kind != Kind.ACCOUNT || id == null) {
            throw new NotFound();
        }
        return new PersonId(id);
    }
}
