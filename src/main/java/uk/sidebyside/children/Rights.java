package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.rules.CapacityRules;
import uk.sidebyside.children.rules.WhoDecides;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Whose the rights are: the parents', or from the end of compulsory school age the young person's own, who chooses what
 * parents see. Where a young person lacks capacity for one decision, somebody acts for that decision alone.
 */
@Service
public class Rights {
    private final Children children;
    private final Circles circles;
    private final CapacityStore store;
    private final Clock clock;

    Rights(Children children, Circles circles, CapacityStore store, Clock clock) {
        this.children = children;
        this.circles = circles;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Who decides today.
     *
     * @throws NotFound for a child whom the principal may not see
     */
    @Transactional(readOnly = true)
    public WhoDecides whoDecides(AreaId area, ChildId child) {
        Circles.Seen seen = seen(area, child);
        return WhoDecides.of(
                seen.own(),
                store.of(area, child).stream().map(Decision::standing).toList(),
                LocalDate.now(clock));
    }

    /**
     * Chooses what parents see; for the young person alone, once the rights are theirs. No part takes everything back, at
     * once and on every page.
     */
    @Transactional
    public void share(AreaId area, ChildId child, Set<SharedPart> parts) {
        Circles.Seen seen = seen(area, child);
        if (seen.standing().as() != ActsAs.SELF || !seen.own()) {
            throw new NotFound();
        }
        circles.share(area, child.value(), parts);
    }

    /** What the young person has chosen, the newest first; for themself and for whoever works with them. */
    @Transactional(readOnly = true)
    public List<Circles.Shared> shared(AreaId area, ChildId child) {
        Circles.Seen seen = seen(area, child);
        return seen.standing().family() ? List.of() : circles.shared(area, child.value());
    }

    /**
     * @param decision what had to be decided
     * @param helpGiven what was done so that they could decide by themselves
     * @param lacks whether they lacked capacity for it all the same
     * @param acts who then acts; null where they decide by themselves
     * @param untilOn the last day on which that person acts, unless it is decided before
     */
    public record Assess(
            UUID submission,
            ChildId child,
            String decision,
            String helpGiven,
            boolean lacks,
            @Nullable LocalDate assessedOn,
            String assessedBy,
            @Nullable PersonId acts,
            @Nullable LocalDate untilOn) {}

    /**
     * @param actsName who acts; blank where nobody does or the reader may not see the name
     * @param outcome what was decided; blank until it is
     */
    public record Decision(
            UUID id,
            String decision,
            String helpGiven,
            boolean lacks,
            LocalDate assessedOn,
            String assessedBy,
            @Nullable PersonId acts,
            String actsName,
            @Nullable UUID member,
            @Nullable LocalDate untilOn,
            String outcome,
            @Nullable LocalDate decidedOn) {
        WhoDecides.Standing standing() {
            return new WhoDecides.Standing(decision, lacks, assessedOn, untilOn, decidedOn);
        }
    }

    /** A decision for which somebody acts or acted. */
    record Acted(WhoDecides.Standing standing, @Nullable PersonId acts) {}

    /**
     * A decision for which somebody acts today, as it is told to a family.
     *
     * @param by who acts; blank where the reader does not see their name
     */
    public record Acting(String decision, String by, LocalDate until) {}

    /** Each decision for which capacity was asked about, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(AreaId area, ChildId child) {
        Circles.Seen seen = seen(area, child);
        List<Circles.Member> around = circles.members(area, List.of(child.value()));
        return seen.sees(SharedPart.PLAN) ? store.of(area, child, around) : List.of();
    }

    /** Records whether a young person can take a decision, and who acts for them in it where they can not. */
    @Transactional
    public Saving<UUID> assess(AreaId area, Assess assess) {
        children.mustWork(area, assess.child());
        Circles.Seen seen = seen(area, assess.child());
        List<Finding> findings = CapacityRules.check(
                new CapacityRules.Assessed(
                        assess.decision(),
                        assess.helpGiven(),
                        assess.lacks(),
                        assess.assessedOn(),
                        assess.assessedBy(),
                        assess.acts() != null,
                        assess.untilOn()),
                seen.own(),
                LocalDate.now(clock));
        if (findings.isEmpty() && assess.acts() != null && !mayAct(area, assess.child(), assess.acts())) {
            return Saving.refused(List.of(CapacityRules.mayNotAct()));
        }
        if (!findings.isEmpty() || assess.assessedOn() == null) {
            return Saving.refused(findings);
        }
        Optional<UUID> before = store.stored(area, assess.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        UUID id = Ids.next(clock);
        store.insert(area, id, assess, assess.lacks() ? represent(area, assess) : null, clock.instant());
        return Saving.saved(id);
    }

    /** Whether they are around the child today and not for their work, and no exclusion stands against them as whatever they are or were. */
    private boolean mayAct(AreaId area, ChildId child, PersonId person) {
        LocalDate today = LocalDate.now(clock);
        List<Circles.Member> theirs = circles.members(area, List.of(child.value())).stream()
                .filter(member -> member.person().equals(person))
                .toList();
        return theirs.stream().anyMatch(member -> !member.relationship().work() && member.liveOn(today))
                && theirs.stream().noneMatch(Circles.Member::keptAway);
    }

    /**
     * Whoever acts is in the circle as representative, as long as a decision is open and no longer: once, however many decisions
     * they act for.
     */
    private UUID represent(AreaId area, Assess assess) {
        PersonId acts = Objects.requireNonNull(assess.acts());
        LocalDate until = Objects.requireNonNull(assess.untilOn());
        LocalDate today = LocalDate.now(clock);
        List<Circles.Member> already = circles
                .members(area, List.of(assess.child().value()))
                .stream()
                .filter(member -> member.person().equals(acts))
                .filter(member -> member.relationship() == Relationship.REPRESENTATIVE)
                .filter(member -> !member.fromOn().isAfter(until))
                .filter(member -> member.untilOn() == null || !member.untilOn().isBefore(today))
                .toList();
        if (already.isEmpty()) {
            return represent(area, assess.child(), acts, today, until);
        }
        LocalDate begins = already.getFirst().fromOn();
        if (begins.isAfter(today)) {
            represent(area, assess.child(), acts, today, begins.minusDays(1));
        }
        UUID member = already.getLast().id();
        circles.prolong(area, member, until);
        return member;
    }

    private UUID represent(AreaId area, ChildId child, PersonId acts, LocalDate from, LocalDate until) {
        return circles.join(
                area, new Circles.Join(child.value(), acts, Relationship.REPRESENTATIVE, null, "", from, until));
    }

    /** Says what was decided; whoever acted for the decision acts no more from tomorrow, unless for another one. */
    @Transactional
    public Saving<UUID> decided(AreaId area, ChildId child, UUID decision, String outcome) {
        children.mustWork(area, child);
        List<Decision> all = store.of(area, child);
        Decision open = all.stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (open.decidedOn() != null) {
            return Saving.saved(decision);
        }
        List<Finding> findings = CapacityRules.toDecide(outcome);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        LocalDate today = LocalDate.now(clock);
        store.decided(area, decision, outcome.strip(), today);
        if (open.member() != null) {
            LocalDate last = all.stream()
                    .filter(one -> !one.id().equals(decision) && one.decidedOn() == null)
                    .filter(one -> open.member().equals(one.member()))
                    .map(Decision::untilOn)
                    .filter(Objects::nonNull)
                    .filter(until -> until.isAfter(today))
                    .max(Comparator.naturalOrder())
                    .orElse(today);
            circles.end(area, open.member(), last, "It was decided.");
        }
        return Saving.saved(decision);
    }

    private Circles.Seen seen(AreaId area, ChildId child) {
        return children.standing(area, child).orElseThrow(NotFound::new);
    }
}
