package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.sidebyside.shared.Finding;

/**
 * When a plan may end that the council has decided to end: once everybody was told (regulation 31), and neither while the family can
 * appeal nor while an appeal or mediation goes on (Children and Families Act 2014, section 45(4), which we have not checked).
 */
public final class EndOfPlan {
    /** The return's code for a child who has died: then nobody can appeal. */
    public static final String DIED = "8";

    private static final String NOTIFY = "reg. 31";
    private static final String AGREEMENT = "reg. 42(2)";
    private static final String APPEAL = "Children and Families Act 2014, section 45(4)";

    private EndOfPlan() {}

    /** The last day on which the family can appeal against the decision; nothing before there is one. */
    public static Optional<LocalDate> appealUntil(CaseLife life) {
        return Statute.IN_FORCE.dueFrom(life.known()).stream()
                .filter(due -> due.duty().id().equals("C31"))
                .map(StatutoryClocks.Due::on)
                .findFirst();
    }

    /** Whether the family and the council disagree in mediation or before the tribunal. */
    public static boolean disputed(CaseLife life) {
        return switch (life.dispute()) {
            case MEDIATING, MEDIATED, APPEALED -> true;
            case NONE, DECLINED, CERTIFIED, AGREED, DECIDED -> false;
        };
    }

    /** What keeps the plan from having ended on a day; nothing where it may have. */
    static Optional<Finding> refusal(CaseLife life, String reason, LocalDate on) {
        if (reason.equals(DIED)) {
            return Optional.empty();
        }
        if (life.state() != CaseState.CEASING && life.state() != CaseState.ENDING) {
            return Optional.of(Finding.of("choice", "cease.died.alone", NOTIFY));
        }
        Optional<LocalDate> decided = life.when(CaseStep.WILL_CEASE);
        if (life.state() != CaseState.ENDING || decided.isEmpty()) {
            return Optional.of(Finding.of("on", "cease.decide.first", NOTIFY));
        }
        if (life.when(CaseStep.CEASING_TOLD)
                .filter(told -> !told.isBefore(decided.get()))
                .isEmpty()) {
            return Optional.of(Finding.of("on", "cease.tell.first", NOTIFY));
        }
        if (disputed(life)) {
            return Optional.of(Finding.of("on", "cease.disputed", APPEAL));
        }
        if (goesOnAfterTheDispute(life)) {
            return Optional.of(
                    life.dispute() == DisputeState.AGREED
                            ? Finding.of("on", "cease.agreed.to.go.on", AGREEMENT)
                            : Finding.of("on", "cease.not.upheld", APPEAL));
        }
        // The tribunal has agreed: nobody waits for an appeal any more.
        return life.dispute() == DisputeState.DECIDED
                ? Optional.empty()
                : appealUntil(life)
                        .filter(last -> !on.isAfter(last))
                        .map(last -> Finding.of("on", "cease.time.to.appeal", APPEAL, last));
    }

    /**
     * Whether the plan goes on that was to end: the appeal against its end is over, and not with the tribunal's word that it may end; or
     * it was agreed in mediation to keep or to change it.
     */
    public static boolean goesOnAfterTheDispute(CaseLife life) {
        return life.state() == CaseState.ENDING
                && switch (life.dispute()) {
                    case DECIDED -> life.known().on(Trigger.CEASING_UPHELD).isEmpty();
                    case AGREED ->
                        life.known().days().keySet().stream()
                                .anyMatch(day -> day.parameter().equals(AfterTheTribunal.AGREEMENT));
                    case NONE, DECLINED, MEDIATING, MEDIATED, CERTIFIED, APPEALED -> false;
                };
    }
}
