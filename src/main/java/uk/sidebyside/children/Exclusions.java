package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.rules.ExclusionRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Who is kept away from a child, whatever else they may be. Staff who lead the work see and set them; a family never reads
 * them, since they would tell where to look.
 */
@Service
public class Exclusions {
    private final Children children;
    private final Circles circles;
    private final Clock clock;

    Exclusions(Children children, Circles circles, Clock clock) {
        this.children = children;
        this.circles = circles;
        this.clock = clock;
    }

    /** @throws NotFound for whoever does not lead work with this child */
    @Transactional(readOnly = true)
    public List<Circles.Excluded> of(AreaId area, ChildId child) {
        children.mustLead(area, child);
        return circles.exclusions(area, child.value());
    }

    /** Keeps somebody away from that day on. Nobody is kept away from their own record, nor by themselves by mistake. */
    @Transactional
    public Saving<UUID> exclude(AreaId area, ChildId child, Circles.Exclude exclude) {
        children.mustLead(area, child);
        List<Finding> findings = ExclusionRules.check(
                new ExclusionRules.Asked(
                        exclude.person() == null ? null : exclude.person().value(),
                        exclude.relationship() != null,
                        exclude.organisation() != null,
                        exclude.words(),
                        exclude.fromOn(),
                        exclude.untilOn()),
                circles.owner(area, child.value()),
                by());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return Saving.saved(circles.exclude(area, child.value(), exclude));
    }

    /** Ends an exclusion, with that day as its last. */
    @Transactional
    public Saving<UUID> end(AreaId area, ChildId child, UUID exclusion, @Nullable LocalDate lastDay) {
        children.mustLead(area, child);
        Circles.Excluded ending = circles.exclusions(area, child.value()).stream()
                .filter(one -> one.id().equals(exclusion))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Finding> findings = ExclusionRules.toEnd(ending.exclude().fromOn(), lastDay, LocalDate.now(clock));
        if (!findings.isEmpty() || lastDay == null) {
            return Saving.refused(findings);
        }
        circles.endExclusion(area, exclusion, lastDay);
        return Saving.saved(exclusion);
    }

    private static @Nullable UUID by() {
        return Principals.current().id();
    }
}
