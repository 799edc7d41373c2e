package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.rules.ExcerptRules;
import uk.sidebyside.children.rules.PlanSection;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Where a child's EHC plan is, and the words of it that views shaped. Not the plan itself, which stays in the system of the
 * council.
 */
@Service
public class EhcPlans {
    private final Children children;
    private final ExcerptStore store;
    private final Clock clock;

    EhcPlans(Children children, ExcerptStore store, Clock clock) {
        this.children = children;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param keptAt the system or place where the plan is
     * @param finalOn the day of the newest final plan; null while there is none
     */
    public record Reference(
            String reference, String keptAt, @Nullable LocalDate finalOn, int version) {}

    /** @param untilOn the last day on which it stood so; null while it stands */
    public record Excerpt(
            UUID id,
            PlanSection section,
            String words,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    /** @throws NotFound for a child whom the principal may not see */
    @Transactional(readOnly = true)
    public Optional<Reference> reference(AreaId area, ChildId child) {
        return sees(area, child) ? store.reference(area, child) : Optional.empty();
    }

    /** Those that stand and those that stood, by section, the newest first; none for whom the plan is not shared with. */
    @Transactional(readOnly = true)
    public List<Excerpt> excerpts(AreaId area, ChildId child) {
        return sees(area, child) ? store.excerpts(area, child) : List.of();
    }

    private boolean sees(AreaId area, ChildId child) {
        Circles.Seen seen = children.standing(area, child).orElseThrow(NotFound::new);
        return seen.sees(SharedPart.PLAN);
    }

    /** Says where the plan is. */
    @Transactional
    public Saving<ChildId> refer(AreaId area, ChildId child, Reference reference) {
        children.mustWork(area, child);
        List<Finding> findings = ExcerptRules.reference(
                reference.reference(), reference.keptAt(), reference.finalOn(), LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (store.refer(area, child, reference, clock.instant())) {
            return Saving.saved(child);
        }
        Reference now = store.reference(area, child).orElseThrow(NotFound::new);
        return new Saving.Stale<>(Map.of("reference", now.reference(), "keptAt", now.keptAt()), now.version());
    }

    /** @param follows the excerpt that these words take the place of; null for new ones */
    public record Take(
            UUID submission,
            ChildId child,
            @Nullable PlanSection section,
            String words,
            @Nullable LocalDate fromOn,
            @Nullable UUID follows) {}

    /** Takes words out of a plan. Where they follow others, those stood until the day before. */
    @Transactional
    public Saving<UUID> take(AreaId area, Take take) {
        children.mustWork(area, take.child());
        List<Finding> findings = ExcerptRules.check(take.section() != null, take.words(), take.fromOn());
        if (!findings.isEmpty() || take.fromOn() == null) {
            return Saving.refused(findings);
        }
        Optional<UUID> before = store.stored(area, take.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        if (take.follows() != null) {
            store.end(area, take.child(), take.follows(), take.fromOn().minusDays(1));
        }
        UUID id = Ids.next(clock);
        store.insert(area, id, take);
        return Saving.saved(id);
    }

    /** The words were taken out of the plan and nothing stands in their place. */
    @Transactional
    public void end(AreaId area, ChildId child, UUID excerpt, LocalDate lastDay) {
        children.mustWork(area, child);
        store.end(area, child, excerpt, lastDay);
    }
}
