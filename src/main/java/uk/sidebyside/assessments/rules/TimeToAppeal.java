package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/** Until when a family may appeal against a decision (C31), and speak to a mediation adviser before (C27). */
public final class TimeToAppeal {
    public static final String APPEAL = "C31";
    public static final String ADVISER = "C27";

    /** What one can appeal against: see {@code LifeSoFar.decided}. */
    static final Set<CaseStep> DECISIONS = EnumSet.of(
            CaseStep.WILL_NOT_ASSESS,
            CaseStep.WILL_NOT_ISSUE,
            CaseStep.STILL_NO_PLAN,
            CaseStep.REASSESSMENT_REFUSED,
            CaseStep.FINAL_SENT,
            CaseStep.KEPT,
            CaseStep.AMENDED,
            CaseStep.NOT_AMENDED,
            CaseStep.WILL_CEASE,
            CaseStep.CEASED);

    private TimeToAppeal() {}

    /** Empty where there is no decision to appeal against or it was taken back, and where an appeal goes on or has its answer. */
    public static Optional<Due> toAppeal(CaseLife life) {
        return isAppealed(life) || life.dispute() == DisputeState.DECIDED || life.takenBack()
                ? Optional.empty()
                : due(life, APPEAL);
    }

    /** An appeal goes on, and nothing was decided since that one could appeal against as well. */
    static boolean isAppealed(CaseLife life) {
        return life.dispute() == DisputeState.APPEALED
                && !decidedSince(life.known().days());
    }

    /** Whether something was decided after the appeal that goes on. */
    static boolean decidedSince(Map<Trigger, LocalDate> known) {
        LocalDate appealed = known.get(Trigger.APPEAL_SENT_TO_COUNCIL);
        LocalDate decided = known.get(Trigger.DECISION_SENT);
        return appealed != null && decided != null && decided.isAfter(appealed);
    }

    /** Empty too once the family has said whether it wants mediation. */
    public static Optional<Due> toSpeakToAnAdviser(CaseLife life) {
        return life.dispute() == DisputeState.NONE || life.dispute() == DisputeState.APPEALED
                ? toAppeal(life).flatMap(appeal -> due(life, ADVISER))
                : Optional.empty();
    }

    /** Whether the family reads a last day: until it is over, and while mediation goes on. */
    public static boolean isTold(CaseLife life, LocalDate last, LocalDate today) {
        return life.dispute() == DisputeState.MEDIATING
                || life.dispute() == DisputeState.MEDIATED
                || !today.isAfter(last);
    }

    /** The step with which the decision was sent. */
    public static Optional<CaseStep> decidedBy(CaseLife life) {
        return life.known().on(Trigger.DECISION_SENT).flatMap(sent -> DECISIONS.stream()
                .filter(step -> life.when(step).filter(sent::equals).isPresent())
                .reduce((earlier, later) -> later));
    }

    static Optional<Due> due(CaseLife life, String duty) {
        return life.clocks().stream()
                .filter(due -> due.duty().key().equals(duty))
                .findFirst();
    }
}
