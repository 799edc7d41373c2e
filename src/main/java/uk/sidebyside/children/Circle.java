package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.rules.CircleRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Who is around a child, as what, from when and until when. */
@Service
public class Circle {
    private final Children children;
    private final Circles circles;
    private final Clock clock;

    Circle(Children children, Circles circles, Clock clock) {
        this.children = children;
        this.circles = circles;
        this.clock = clock;
    }

    /**
     * Everybody who is, was or will be around a child.
     *
     * @throws NotFound for a child whom the principal may not see
     */
    @Transactional(readOnly = true)
    public List<Circles.Member> of(AreaId area, ChildId child) {
        if (children.standing(area, child).isEmpty()) {
            throw new NotFound();
        }
        return circles.members(area, List.of(child.value()));
    }

    /** Everybody who is around these children today and not kept away; those whom the principal may not see are left out. One statement. */
    @Transactional(readOnly = true)
    public List<Circles.Member> today(AreaId area, Collection<ChildId> of) {
        LocalDate today = LocalDate.now(clock);
        return circles.members(area, of.stream().map(ChildId::value).toList()).stream()
                .filter(member -> member.aroundOn(today))
                .toList();
    }

    /** Whose account is the child's or young person's own, who stands in no circle; null while they have none. One statement. */
    @Transactional(readOnly = true)
    public @Nullable PersonId themself(AreaId area, ChildId child) {
        UUID owner = circles.owner(area, child.value());
        return owner == null ? null : new PersonId(owner);
    }

    /** @param themself whose account is the child's or young person's own; null while they have none */
    public record Everybody(@Nullable PersonId themself, List<Circles.Member> around) {
        public Everybody {
            around = List.copyOf(around);
        }
    }

    /** Whom somebody may ask about a child: the child, and who is around them today. Two statements. */
    @Transactional(readOnly = true)
    public Everybody everybody(AreaId area, ChildId child) {
        return new Everybody(themself(area, child), today(area, List.of(child)));
    }

    /** @param untilOn the last day, where it is known beforehand */
    public record Join(
            ChildId child,
            PersonId person,
            Relationship relationship,
            @Nullable OrganisationId organisation,
            String says,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    /** Takes somebody into a circle; only those who work with the child do. The same again changes nothing. */
    @Transactional
    public Saving<UUID> join(AreaId area, Join join) {
        children.mustWork(area, join.child());
        List<Circles.Member> before = circles.members(area, List.of(join.child().value()));
        List<Finding> findings = CircleRules.toJoin(
                join.relationship(), join.organisation() != null, join.says(), join.fromOn(), join.untilOn());
        LocalDate from = join.fromOn();
        if (!findings.isEmpty() || from == null) {
            return Saving.refused(findings);
        }
        var joining = new Circles.Join(
                join.child().value(),
                join.person(),
                join.relationship(),
                join.organisation(),
                join.says().strip(),
                from,
                join.untilOn());
        // It would beat the membership; so it is refused in words.
        if (circles.wouldBeKeptAway(area, joining)) {
            return Saving.refused(List.of(CircleRules.keptAway()));
        }
        var same = before.stream()
                .filter(member -> member.person().equals(join.person())
                        && member.relationship() == join.relationship()
                        && (member.untilOn() == null || !member.untilOn().isBefore(from))
                        && (join.untilOn() == null || !member.fromOn().isAfter(join.untilOn())))
                .findFirst();
        return Saving.saved(same.map(Circles.Member::id).orElseGet(() -> circles.join(area, joining)));
    }

    /** Ends somebody's time in a circle, with that day as their last. */
    @Transactional
    public Saving<UUID> end(AreaId area, ChildId child, UUID member, @Nullable LocalDate lastDay, String because) {
        children.mustWork(area, child);
        Circles.Member ending = circles.members(area, List.of(child.value())).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Finding> findings = CircleRules.toEnd(ending.fromOn(), lastDay, because, LocalDate.now(clock));
        if (!findings.isEmpty() || lastDay == null) {
            return Saving.refused(findings);
        }
        circles.end(area, member, lastDay, because.strip());
        return Saving.saved(member);
    }
}
