package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.SoundTarget;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** What measures should reach. A target that is changed stays, with the day and the reason: nothing is rewritten. */
@Service
public class Targets {
    private final TargetStore store;
    private final MeasureStore measures;
    private final ReadingStore readings;
    private final CountedMeasures counted;
    private final Clock clock;

    Targets(TargetStore store, MeasureStore measures, ReadingStore readings, CountedMeasures counted, Clock clock) {
        this.counted = counted;
        this.store = store;
        this.measures = measures;
        this.readings = readings;
        this.clock = clock;
    }

    /** Every target that measures ever had, core before stretch, the latest first: one statement. */
    @Transactional(readOnly = true)
    public Map<MeasureId, List<Target>> of(AreaId area, Collection<MeasureId> of) {
        return store.of(area, of);
    }

    /** Those that counted at the close of a day: one statement. */
    @Transactional(readOnly = true)
    public Map<MeasureId, List<Target>> knownOn(AreaId area, Collection<MeasureId> of, LocalDate day) {
        return store.knownOn(area, of, day);
    }

    /**
     * Sets a target. Once the day of the one before has passed, or figures are known, it needs a reason.
     *
     * @param seen how many targets of this level the editor saw, those that were replaced counted in
     * @return the target that counts now; the one before where nothing is changed
     */
    @Transactional
    public Saving<UUID> set(AreaId area, MeasureId measure, SetTarget set, int seen) {
        Editor.mustEdit();
        Measure of = measures.lock(area, measure).orElseThrow(NotFound::new);
        List<Target> before = ofLevel(area, measure, set.level());
        if (before.size() != seen) {
            return stale(before);
        }
        Target current = before.stream().filter(Target::current).findFirst().orElse(null);
        boolean needsReason = current != null && afterTheEvent(area, of, current);
        List<Finding> findings = new ArrayList<>(check(of.unit(), set));
        if (needsReason && set.reason().isBlank()) {
            findings.add(Finding.of("reason", "reason.missing", Texts.RULES));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Target next = target(of, set, clock.instant());
        if (current != null && same(current, next)) {
            return Saving.saved(current.id());
        }
        return counted.around(area, measure, () -> {
            store.replace(area, measure, set.level(), next.setAt());
            store.insert(area, next);
            return Saving.saved(next.id());
        });
    }

    /** Takes a target away without another in its place; it stays to be read. */
    @Transactional
    public void drop(AreaId area, MeasureId measure, Level level) {
        Editor.mustEdit();
        if (measures.lock(area, measure).isEmpty()) {
            throw new NotFound();
        }
        counted.around(area, measure, () -> store.replace(area, measure, level, clock.instant()));
    }

    /** Whether a change of the current target comes after its day or after the figures, so that it needs a reason. */
    @Transactional(readOnly = true)
    public boolean afterTheEvent(AreaId area, Measure measure, Target current) {
        LocalDate due = current.rule().dueOn();
        return (due != null && LocalDate.now(clock).isAfter(due))
                || measure.fedBy() == FedBy.COUNTED
                || readings.any(area, measure.id());
    }

    private List<Target> ofLevel(AreaId area, MeasureId measure, Level level) {
        return store.of(area, List.of(measure)).getOrDefault(measure, List.of()).stream()
                .filter(target -> target.level() == level)
                .toList();
    }

    /** What stands there now; a target that was taken away stands as no number and no words. */
    private static Saving<UUID> stale(List<Target> now) {
        Target current = now.stream().filter(Target::current).findFirst().orElse(null);
        BigDecimal value = current == null ? null : current.rule().value();
        return new Saving.Stale<>(
                Map.of(
                        "value",
                        value == null ? "" : value.stripTrailingZeros().toPlainString(),
                        "words",
                        current == null ? "No target is set any more" : current.words(),
                        "reason",
                        current == null ? "" : current.reason()),
                now.size());
    }

    /** What can't be, of a measure of this unit; whether a reason is asked for is found when it is set. */
    public static List<Finding> check(Unit unit, SetTarget set) {
        List<Finding> findings = new ArrayList<>(SoundTarget.check(
                set.kind(), set.value(), set.points(), unit == Unit.PERCENT, set.fromOn(), set.dueOn()));
        findings.addAll(Texts.atMost("words", set.words(), 200));
        findings.addAll(Texts.atMost("reason", set.reason(), 1000));
        return findings;
    }

    private Target target(Measure measure, SetTarget set, Instant at) {
        return new Target(
                Ids.next(clock),
                measure.id(),
                set.level(),
                new TypedTarget(
                        set.kind(),
                        set.value(),
                        set.course(),
                        set.points(),
                        measure.direction() != Direction.LOWER,
                        set.fromOn(),
                        set.dueOn()),
                set.words(),
                set.fromWords(),
                set.dueWords(),
                set.reason(),
                at,
                null);
    }

    private static boolean same(Target one, Target other) {
        TypedTarget a = one.rule();
        TypedTarget b = other.rule();
        return a.kind() == b.kind()
                && alike(a.value(), b.value())
                && a.course() == b.course()
                && a.points() == b.points()
                && Objects.equals(a.fromOn(), b.fromOn())
                && Objects.equals(a.dueOn(), b.dueOn())
                && one.words().equals(other.words());
    }

    private static boolean alike(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
