package uk.sidebyside.assessments;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.shared.AreaId;

/** Whose case it is, as it is written to them. Whether they may see it is asked where they are written to. */
@Component
class FamilyOf {
    private static final Family NOBODY = new Family(Set.of(), null);

    private final Circle circle;
    private final Circles circles;

    FamilyOf(Circle circle, Circles circles) {
        this.circle = circle;
        this.circles = circles;
    }

    /**
     * @param parents parents and carers who are around the child today
     * @param themself the young person's own account; null while there is none
     */
    record Family(Set<PersonId> parents, @Nullable PersonId themself) {
        Set<PersonId> all() {
            Set<PersonId> all = new LinkedHashSet<>(parents);
            if (themself != null) {
                all.add(themself);
            }
            return all;
        }
    }

    Family of(AreaId area, ChildId child) {
        return of(area, List.of(child)).getOrDefault(child, NOBODY);
    }

    /** Those of each of these children; one that the principal may not see has none. Two statements. */
    Map<ChildId, Family> of(AreaId area, Collection<ChildId> children) {
        Map<ChildId, Set<PersonId>> parents = circle.today(area, children).stream()
                .filter(one -> one.relationship() == Relationship.PARENT || one.relationship() == Relationship.CARER)
                .collect(Collectors.groupingBy(
                        one -> new ChildId(one.child()),
                        Collectors.mapping(Circles.Member::person, Collectors.toCollection(LinkedHashSet::new))));
        Map<UUID, UUID> owners =
                circles.owners(area, children.stream().map(ChildId::value).toList());
        Map<ChildId, Family> families = new HashMap<>();
        for (ChildId child : children) {
            UUID owner = owners.get(child.value());
            families.put(
                    child,
                    new Family(parents.getOrDefault(child, Set.of()), owner == null ? null : new PersonId(owner)));
        }
        return families;
    }
}
