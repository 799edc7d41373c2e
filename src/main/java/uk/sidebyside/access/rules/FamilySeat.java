package uk.sidebyside.access.rules;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.StandsFor;
import uk.sidebyside.shared.Finding;

/**
 * A seat that writes what families say. It belongs to an organisation that stands for families, or to none: a parent or
 * young person may speak for families by themselves. Whoever works for the council or the NHS never holds one.
 */
public final class FamilySeat {
    private static final String SOURCE =
            "Issue 2, point 5: a family voice section that the family seats write and council staff can't edit";

    private FamilySeat() {}

    /** @param owner what the organisation of the seat stands for; null for a seat that belongs to none */
    public static List<Finding> toOpen(Role role, @Nullable StandsFor owner) {
        return role == Role.FAMILY_SEAT && owner != null && owner != StandsFor.FAMILIES
                ? List.of(finding("organisation", "family.seat.of.another"))
                : List.of();
    }

    /**
     * @param role of the seat that is filled
     * @param owner what its organisation stands for; null for none
     * @param others the seats that the same person holds in that time
     */
    public static List<Finding> toFill(Role role, @Nullable StandsFor owner, Collection<Held> others) {
        if (role == Role.FAMILY_SEAT) {
            List<Finding> wrongSeat = toOpen(role, owner);
            return !wrongSeat.isEmpty()
                    ? wrongSeat
                    : others.stream().anyMatch(Held::ofServices)
                            ? List.of(finding("person", "family.seat.for.staff"))
                            : List.of();
        }
        return owner == StandsFor.SERVICES && others.stream().anyMatch(held -> held.role() == Role.FAMILY_SEAT)
                ? List.of(finding("person", "staff.in.family.seat"))
                : List.of();
    }

    /** @param owner what the organisation of the seat stands for; null for a seat that belongs to none */
    public record Held(Role role, @Nullable StandsFor owner) {
        boolean ofServices() {
            return owner == StandsFor.SERVICES;
        }
    }

    private static Finding finding(String field, String key) {
        return Finding.of(field, key, SOURCE);
    }
}
