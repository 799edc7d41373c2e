package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a council owes once the tribunal has ordered something, the council has told it that it does not oppose, or both sides have agreed
 * in mediation as if that were an order (regulations 44(2), 45 and 42(2)): which step fulfils it, and what of the first request it takes the
 * place of.
 */
public final class AfterTheTribunal {
    /** What was agreed in mediation, among the parameters of triggers. */
    static final String AGREEMENT = "mediation-agreement";

    /** How an appeal can end: an order, or that the council does not oppose; and what can be agreed in mediation. */
    static final Set<Trigger> ENDINGS = Arrays.stream(Trigger.values())
            .filter(trigger ->
                    List.of("tribunal-order", "not-opposed", AGREEMENT).contains(trigger.parameter()))
            .collect(Collectors.toUnmodifiableSet());

    /** The choice of an appeal that the tribunal dismissed: what the council decided stands, and nothing follows but the end of a plan. */
    static final String DISMISSED = "dismissed";

    /** The clocks of an appeal that has ended. */
    static final List<String> CLOCKS = List.of("C33", "C34");

    /** Those of an agreement in mediation. */
    private static final Set<String> AGREED =
            Set.of("C33.11", "C33.12", "C33.13", "C33.14", "C33.15", "C33.16", "C33.17", "C33.18");

    private static final List<String> ASSESS = List.of("C33.1", "C33.11", "C34.1");
    private static final List<String> DECIDE = List.of("C33.2", "C33.8", "C33.12", "C34.2");

    /** That there will be no plan, on the request itself. */
    static final String NO_PLAN = "C04";

    /** What names a last day for a no alone (regulations 10(1), 42(2), 44(2)(b) and 45(2)). */
    static final List<String> BINDS_A_NO = List.of(NO_PLAN, "C33.2", "C33.12", "C34.2");

    /** The final plan, however the appeal or mediation ended. */
    static final List<String> FINAL_PLAN = List.of("C33.3", "C33.5", "C33.13", "C33.15", "C34.3", "C34.7");

    /** What a case that was referred back asks of the council. */
    static final String THINK_AGAIN = "C33.8";

    private static final Map<CaseStep, List<String>> FULFILS = new EnumMap<>(Map.of(
            CaseStep.WILL_ASSESS,
            ASSESS,
            CaseStep.REASSESSMENT_AGREED,
            ASSESS,
            CaseStep.WILL_ISSUE,
            DECIDE,
            CaseStep.WILL_NOT_ISSUE,
            DECIDE,
            CaseStep.DRAFT_SERVED,
            List.of("C33.2", "C33.4", "C33.12", "C33.14", "C34.2", "C34.6"),
            CaseStep.FINAL_SENT,
            FINAL_PLAN,
            CaseStep.AMENDED,
            List.of("C33.6", "C33.7", "C33.16", "C33.17", "C34.4", "C34.5"),
            CaseStep.KEPT,
            List.of("C33.9", "C33.18"),
            CaseStep.CEASED,
            List.of("C33.10")));

    /** The times of the first request that a new time takes the place of: no plan, the draft, the plan. */
    static final List<String> OF_THE_REQUEST = List.of("C04", "C05", "C07");

    private static final Set<Trigger> NEW_TIME = Set.of(
            Trigger.ORDERED_TO_ASSESS,
            Trigger.ORDERED_TO_MAKE_PLAN,
            Trigger.REFERRED_BACK,
            Trigger.AGREED_TO_ASSESS,
            Trigger.AGREED_TO_MAKE_PLAN,
            Trigger.ASSESSMENT_NOT_OPPOSED,
            Trigger.PLAN_NOT_OPPOSED);

    private static final Map<Trigger, String> CHANGED_PLAN = Map.of(
            Trigger.ORDERED_TO_AMEND, "C33.6",
            Trigger.ORDERED_TO_NAME_SCHOOL, "C33.7",
            Trigger.AGREED_TO_AMEND, "C33.16",
            Trigger.AGREED_TO_NAME_SCHOOL, "C33.17",
            Trigger.CONTENTS_NOT_OPPOSED, "C34.4",
            Trigger.SCHOOL_NOT_OPPOSED, "C34.5");

    private AfterTheTribunal() {}

    static List<String> fulfils(CaseStep step) {
        return FULFILS.getOrDefault(step, List.of());
    }

    /** Whether a duty follows from what was agreed in mediation, and from no order. */
    public static boolean wasAgreed(String duty) {
        return AGREED.contains(duty);
    }

    /** What is met at once where a plan goes on that nobody was ending; nothing of any other ending. */
    static Optional<String> keeps(Trigger ending) {
        return ending == Trigger.ORDERED_TO_MAINTAIN
                ? Optional.of("C33.9")
                : ending == Trigger.AGREED_TO_MAINTAIN ? Optional.of("C33.18") : Optional.empty();
    }

    static boolean isStepOf(String duty) {
        return CLOCKS.stream().anyMatch(clock -> duty.startsWith(clock + "."));
    }

    /** Whether the case was referred back and the council has not said yet what it thinks now. */
    static boolean thinksAgain(Map<Trigger, LocalDate> known, Collection<String> met) {
        return known.containsKey(Trigger.REFERRED_BACK) && !met.contains(THINK_AGAIN);
    }

    /** Whether it gives the council a new time for what it owed on the request. */
    static boolean givesNewTime(Trigger ending) {
        return NEW_TIME.contains(ending);
    }

    /** Whether a changed plan is owed that the council did not propose itself. */
    static boolean owesChangedPlan(Map<Trigger, LocalDate> known, Collection<String> met) {
        return CHANGED_PLAN.entrySet().stream()
                .anyMatch(one -> known.containsKey(one.getKey()) && !met.contains(one.getValue()));
    }
}
