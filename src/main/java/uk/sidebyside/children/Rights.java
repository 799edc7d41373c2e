package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    /** Whoever acts is in the circle as representative, as long as the decision is open and no longer. */
    private UUID represent(AreaId area, Assess assess) {
        PersonId acts = java.util.Objects.requireNonNull(assess.acts());
        return circles.join(
                area,
                new Circles.Join(
                        assess.child().value(),
                        acts,
                        Relationship.REPRESENTATIVE,
                        null,
                        "",
                        LocalDate.now(clock),
                        assess.untilOn()));
    }

    /** Says what was decided; whoever acted for the decision acts no more from tomorrow. */
    @Transactional
    public Saving<UUID> decided(AreaId area, ChildId child, UUID decision, String outcome) {
        children.mustWork(area, child);
        Decision open = store.of(area, child).stream()
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
            circles.end(area, open.member(), today, "It was decided.");
        }
        return Saving.saved(decision);
    }

    private Circles.Seen seen(AreaId area, ChildId child) {
        return children.standing(area, child).orElseThrow(NotFound::new);
    }
}
