package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A no on an earlier request, or the end of an earlier plan, where the family asks anew: that ends neither the time to appeal against it nor
 * mediation, an appeal, or what was ordered. It lasts until the council decides anew.
 */
final class EarlierNo {
    /** Ours: the tribunal sends an appeal on after it has come, so one that was in time can reach the council after the last day. */
    private static final int WEEKS_UNTIL_IT_IS_SENT_ON = 8;

    /** Where a no leaves a case; a new request that was taken back leaves an earlier one as it was. */
    private static final Set<CaseState> LEAVES =
            EnumSet.of(CaseState.NOT_ASSESSING, CaseState.NO_PLAN, CaseState.CEASED, CaseState.WITHDRAWN);

    private static final Set<CaseState> RUNS =
            EnumSet.of(CaseState.REQUESTED, CaseState.ASSESSING, CaseState.AGREED, CaseState.DRAFT_OUT);

    private static final Set<Trigger> DAYS = EnumSet.of(
            Trigger.DECISION_SENT,
            Trigger.MEDIATION_DECLINED,
            Trigger.MEDIATION_REQUESTED,
            Trigger.MEDIATION_HELD,
            Trigger.MEDIATION_CERTIFICATE,
            Trigger.APPEAL_SENT_TO_COUNCIL);

    private static final Set<String> DUTIES = Set.of("C28", "C30", TimeToAppeal.APPEAL, "C32");

    private EarlierNo() {}

    /** Whether a request of a day leaves something of what was decided before it. */
    static boolean goesOn(CaseLife before, LocalDate asked) {
        return LEAVES.contains(before.state())
                && switch (before.dispute()) {
                    case MEDIATING, MEDIATED, APPEALED -> true;
                    case DECIDED -> isOwed(before);
                    case AGREED -> isOwed(before) || inTime(before, asked);
                    case NONE, DECLINED, CERTIFIED -> inTime(before, asked);
                };
    }

    private static boolean inTime(CaseLife before, LocalDate asked) {
        return !before.takenBack()
                && TimeToAppeal.due(before, TimeToAppeal.APPEAL)
                        .filter(last -> !asked.isAfter(last.on().plusWeeks(WEEKS_UNTIL_IT_IS_SENT_ON)))
                        .isPresent();
    }

    private static boolean isOwed(CaseLife life) {
        return isOwed(life.known().days(), life.met(), life.lifted());
    }

    /** Whether something that was ordered, agreed or not opposed was not done yet. */
    static boolean isOwed(Map<Trigger, LocalDate> known, Map<String, LocalDate> met, Set<String> lifted) {
        return Statute.IN_FORCE.dueFrom(new KnownDates(known), met.keySet()).stream()
                .map(due -> due.duty().key())
                .anyMatch(duty -> AfterTheTribunal.isStepOf(duty) && !lifted.contains(duty));
    }

    static boolean isOf(Trigger day) {
        return DAYS.contains(day);
    }

    static boolean isOf(String duty) {
        return DUTIES.contains(duty);
    }

    /** @param decided the day of the decision */
    static boolean isOf(CaseStep step, LocalDate on, @Nullable LocalDate decided) {
        return step.dispute() || TimeToAppeal.DECISIONS.contains(step) && on.equals(decided);
    }

    /** Whether a yes says yes to what was refused, be it on an earlier request: then nobody appeals against that any more. */
    static boolean isTakenBackBy(CaseStep yes, Map<CaseStep, LocalDate> on) {
        List<CaseStep> refused = yes == CaseStep.WILL_ASSESS
                ? List.of(CaseStep.WILL_NOT_ASSESS)
                : List.of(CaseStep.WILL_NOT_ISSUE, CaseStep.STILL_NO_PLAN);
        return refused.stream().anyMatch(on::containsKey);
    }

    /** Whether a request is being decided on, assessed or made into a plan. */
    static boolean runs(CaseState state) {
        return RUNS.contains(state);
    }

    /** What the council had said or sent before it was ordered or agreed to, as on the new request: nobody owes it once more. */
    static List<CaseStep> doneAlready(CaseState state) {
        return switch (state) {
            case ASSESSING -> List.of(CaseStep.WILL_ASSESS);
            case AGREED -> List.of(CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE);
            case DRAFT_OUT -> List.of(CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED);
            default -> List.of();
        };
    }

    /** Where a plan is owed both on the new request and after an appeal, the days of the one that is due first. */
    static KnownDates dueFirst(KnownDates known) {
        List<StatutoryClocks.Due> dues = Statute.IN_FORCE.dueFrom(known);
        Optional<LocalDate> ofRequest = dues.stream()
                .filter(due -> due.duty().key().equals("C07"))
                .map(StatutoryClocks.Due::on)
                .findFirst();
        Optional<LocalDate> ofAppeal = dues.stream()
                .filter(due -> AfterTheTribunal.FINAL_PLAN.contains(due.duty().key()))
                .map(StatutoryClocks.Due::on)
                .min(Comparator.naturalOrder());
        return ofAppeal.map(day -> ofRequest.filter(day::isBefore).isPresent()
                        ? known.without(Trigger.REQUEST_RECEIVED)
                        : AfterTheTribunal.ENDINGS.stream().reduce(known, KnownDates::without, (one, other) -> other))
                .orElse(known);
    }
}
