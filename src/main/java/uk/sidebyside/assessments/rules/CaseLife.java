package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case so far: where it stands, since when, what set off which clock and which clock was met. Made from what
 * happened, in the order of days; what can't follow on what was before (an import may say so) is kept apart and moves nothing.
 *
 * @param review how far the review of the plan has come
 * @param last the day of the last step that moved the case; null before the first
 * @param met the day on which a duty was met, by its key
 * @param lifted keys of duties that the known days set off and that nobody owes any more
 * @param odd what did not fit
 */
public record CaseLife(
        CaseState state,
        DisputeState dispute,
        Review review,
        @Nullable LocalDate last,
        KnownDates known,
        Map<String, LocalDate> met,
        Set<String> lifted,
        Map<CaseStep, LocalDate> on,
        List<CaseEvent> odd) {

    public static final CaseLife NONE = new CaseLife(
            CaseState.NOT_BEGUN,
            DisputeState.NONE,
            Review.NONE,
            null,
            new KnownDates(Map.of()),
            Map.of(),
            Set.of(),
            Map.of(),
            List.of());

    /** How far the review of a plan has come. A plan can also be changed, or its end thought about, without one. */
    public enum Review {
        NONE,
        /** A meeting was called, and has not been yet. */
        CALLED,
        /** The meeting was, and nothing is decided. */
        MET,
        /** The decision was sent; changes or the end of the plan may follow. */
        DECIDED
    }

    public CaseLife {
        met = Map.copyOf(met);
        lifted = Set.copyOf(lifted);
        on = Map.copyOf(on);
        odd = List.copyOf(odd);
    }

    public static CaseLife of(List<CaseEvent> events) {
        LifeSoFar life = new LifeSoFar();
        events.stream()
                .sorted(Comparator.comparing(CaseEvent::on).thenComparing(CaseEvent::step))
                .forEach(life::take);
        return life.told();
    }

    /** The day of the latest step of this kind in the round that runs. */
    public Optional<LocalDate> when(CaseStep step) {
        return Optional.ofNullable(on.get(step));
    }

    /** Every duty that the days of the case set off and that is owed or was met, the earliest due first. */
    public List<StatutoryClocks.Due> clocks() {
        return Statute.IN_FORCE.dueFrom(known, lifted);
    }

    /** Whether a step can be taken now. */
    public boolean allows(CaseStep step) {
        return allows(state, dispute, known.on(Trigger.DECISION_SENT).isPresent(), on, step);
    }

    static boolean allows(
            CaseState state, DisputeState dispute, boolean decided, Map<CaseStep, LocalDate> on, CaseStep step) {
        return step.dispute()
                ? decided && CasePath.after(dispute, step).isPresent()
                : CasePath.after(state, step).isPresent()
                        && (!PersonalBudget.isStep(step) || PersonalBudget.follows(on, step));
    }
}
