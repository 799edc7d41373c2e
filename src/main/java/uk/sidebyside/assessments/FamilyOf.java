package uk.sidebyside.assessments;

import java.util.LinkedHashSet;
import java.util.List;
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
        Set<PersonId> parents = circle.today(area, List.of(child)).stream()
                .filter(one -> one.relationship() == Relationship.PARENT || one.relationship() == Relationship.CARER)
                .map(Circles.Member::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        UUID owner = circles.owner(area, child.value());
        return new Family(parents, owner == null ? null : new PersonId(owner));
    }
}
