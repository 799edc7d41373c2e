package uk.sidebyside.assessments.rules;

import static uk.sidebyside.assessments.rules.CaseState.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which step is possible where, and where it leads: the one place that says so. What is not here can't happen. */
public final class CasePath {
    private static final Map<CaseState, Map<CaseStep, CaseState>> STEPS = new EnumMap<>(CaseState.class);
    private static final Map<DisputeState, Map<CaseStep, DisputeState>> DISPUTE = new EnumMap<>(DisputeState.class);

    static {
        from(NOT_BEGUN).to(REQUESTED, CaseStep.RECEIVED).to(PLAN, CaseStep.MOVED_IN);
        from(REQUESTED)
                .to(ASSESSING, CaseStep.WILL_ASSESS)
                .to(NOT_ASSESSING, CaseStep.WILL_NOT_ASSESS)
                .to(WITHDRAWN, CaseStep.WITHDRAWN);
        from(NOT_ASSESSING).to(ASSESSING, CaseStep.WILL_ASSESS).to(REQUESTED, CaseStep.RECEIVED);
        // Who takes a new request back leaves what was ordered on an earlier one: see EarlierNo.
        from(WITHDRAWN).to(ASSESSING, CaseStep.WILL_ASSESS).to(REQUESTED, CaseStep.RECEIVED);
        from(ASSESSING)
                .to(AGREED, CaseStep.WILL_ISSUE)
                .to(NO_PLAN, CaseStep.WILL_NOT_ISSUE)
                .to(WITHDRAWN, CaseStep.WITHDRAWN);
        // Only once the tribunal has referred the case back: see CaseLife.
        from(NO_PLAN)
                .stays(CaseStep.STILL_NO_PLAN)
                .to(AGREED, CaseStep.WILL_ISSUE)
                .to(REQUESTED, CaseStep.RECEIVED);
        for (CaseState state : List.of(REQUESTED, NOT_ASSESSING, WITHDRAWN)) {
            from(state).stays(CaseStep.STILL_NO_PLAN);
        }
        from(AGREED).to(DRAFT_OUT, CaseStep.DRAFT_SERVED).to(WITHDRAWN, CaseStep.WITHDRAWN);
        from(DRAFT_OUT)
                .stays(
                        CaseStep.DRAFT_SERVED,
                        CaseStep.REPRESENTATIONS,
                        CaseStep.FAMILY_FINISHED,
                        CaseStep.VIEWS_LEFT_OPEN)
                .to(PLAN, CaseStep.FINAL_SENT)
                .to(WITHDRAWN, CaseStep.WITHDRAWN);
        from(PLAN)
                .stays(
                        CaseStep.PHASE_TRANSFER,
                        CaseStep.REVIEW_CALLED,
                        CaseStep.REVIEW_ADVICE,
                        CaseStep.MOVE_LEARNED,
                        CaseStep.REVIEWED_THERE)
                .to(CaseState.REVIEW_MET, CaseStep.REVIEW_MET)
                .to(CHANGES_OUT, CaseStep.CHANGES_SENT)
                .to(CaseState.REASSESSMENT_ASKED, CaseStep.REASSESSMENT_ASKED)
                .to(CaseState.CEASING, CaseStep.CEASING)
                .to(MOVED_AWAY, CaseStep.HANDED_OVER);
        from(CaseState.REVIEW_MET)
                .stays(CaseStep.PHASE_TRANSFER, CaseStep.MOVE_LEARNED)
                .to(PLAN, CaseStep.KEPT)
                .to(CHANGES_OUT, CaseStep.CHANGES_SENT)
                .to(CaseState.REASSESSMENT_ASKED, CaseStep.REASSESSMENT_ASKED)
                .to(CaseState.CEASING, CaseStep.CEASING)
                .to(MOVED_AWAY, CaseStep.HANDED_OVER);
        // A meeting that was called before them is held while they are with the family: see ReviewGoesOn.
        from(CHANGES_OUT)
                .stays(
                        CaseStep.PHASE_TRANSFER,
                        CaseStep.REVIEW_ADVICE,
                        CaseStep.REVIEW_MET,
                        CaseStep.CHANGES_SENT,
                        CaseStep.REPRESENTATIONS,
                        CaseStep.FAMILY_FINISHED,
                        CaseStep.MOVE_LEARNED)
                .to(PLAN, CaseStep.AMENDED, CaseStep.NOT_AMENDED)
                .to(MOVED_AWAY, CaseStep.HANDED_OVER);
        from(CaseState.REASSESSMENT_ASKED)
                .to(REASSESSING, CaseStep.REASSESSMENT_AGREED)
                .to(PLAN, CaseStep.REASSESSMENT_REFUSED, CaseStep.WITHDRAWN);
        // A council may also decide not to amend or replace the plan (section 51(2)(e); regulation 27(1) speaks of
        // "where").
        from(REASSESSING).to(NEW_DRAFT_OUT, CaseStep.DRAFT_SERVED).to(PLAN, CaseStep.NOT_AMENDED, CaseStep.WITHDRAWN);
        from(NEW_DRAFT_OUT)
                .stays(
                        CaseStep.DRAFT_SERVED,
                        CaseStep.REPRESENTATIONS,
                        CaseStep.FAMILY_FINISHED,
                        CaseStep.VIEWS_LEFT_OPEN)
                .to(PLAN, CaseStep.FINAL_SENT);
        // That a plan ends at once is what a return says of it; StepRules says when a person may write it down.
        from(CaseState.CEASING)
                .stays(CaseStep.CEASING_VIEWS, CaseStep.CEASING_SCHOOL)
                .to(PLAN, CaseStep.KEPT)
                .to(CaseState.ENDING, CaseStep.WILL_CEASE)
                .to(CaseState.CEASED, CaseStep.CEASED);
        from(CaseState.ENDING)
                .stays(CaseStep.CEASING_TOLD)
                .to(PLAN, CaseStep.KEPT)
                .to(CaseState.CEASED, CaseStep.CEASED);
        // A review that has met is decided meanwhile too, and afterwards the case stands where it waits for that: see
        // ReviewGoesOn.
        for (CaseState state : List.of(CaseState.REASSESSMENT_ASKED, REASSESSING, NEW_DRAFT_OUT)) {
            from(state).stays(CaseStep.KEPT);
        }
        // A family moves, and a child dies, whatever the council is about: EndOfPlan lets nothing else end a plan here.
        for (CaseState state : List.of(
                CaseState.REASSESSMENT_ASKED, REASSESSING, NEW_DRAFT_OUT, CaseState.CEASING, CaseState.ENDING)) {
            from(state).stays(CaseStep.MOVE_LEARNED).to(MOVED_AWAY, CaseStep.HANDED_OVER);
        }
        for (CaseState state : List.of(
                PLAN, CaseState.REVIEW_MET, CHANGES_OUT, CaseState.REASSESSMENT_ASKED, REASSESSING, NEW_DRAFT_OUT)) {
            from(state).to(CaseState.CEASED, CaseStep.CEASED);
        }
        // As the tribunal, or the appeal that was not opposed, has it: see CaseLife. Nothing else of the case moves.
        for (CaseState state : List.of(
                PLAN,
                CaseState.REVIEW_MET,
                CaseState.REASSESSMENT_ASKED,
                REASSESSING,
                NEW_DRAFT_OUT,
                CaseState.CEASING,
                CaseState.ENDING)) {
            from(state).stays(CaseStep.AMENDED);
        }
        // Who else has the plan moves nothing: see PlanSentOn. Nor does the report of a meeting, or what the family is
        // told
        // after a move, which may come after what was decided: see ReviewReport and ToldAfterMove.
        for (CaseState state : List.of(
                PLAN,
                CaseState.REVIEW_MET,
                CHANGES_OUT,
                CaseState.REASSESSMENT_ASKED,
                REASSESSING,
                NEW_DRAFT_OUT,
                CaseState.CEASING,
                CaseState.ENDING)) {
            from(state)
                    .stays(
                            CaseStep.PLAN_TO_SCHOOL,
                            CaseStep.PLAN_TO_HEALTH,
                            CaseStep.REVIEW_REPORTED,
                            CaseStep.TOLD_AFTER_MOVE);
        }
        // While a draft is prepared and while a plan is reviewed or assessed anew (SI 2014/1652, regulation 4); the
        // answer may come later.
        for (CaseState state : List.of(
                AGREED,
                DRAFT_OUT,
                PLAN,
                CaseState.REVIEW_MET,
                CHANGES_OUT,
                CaseState.REASSESSMENT_ASKED,
                REASSESSING,
                NEW_DRAFT_OUT)) {
            from(state).stays(CaseStep.BUDGET_ASKED);
            answersToABudget(state);
        }
        // A child moves on while it is assessed again, too.
        for (CaseState state : List.of(CaseState.REASSESSMENT_ASKED, REASSESSING, NEW_DRAFT_OUT)) {
            from(state).stays(CaseStep.PHASE_TRANSFER);
        }
        answersToABudget(CaseState.CEASING);
        answersToABudget(CaseState.ENDING);
        for (CaseState state : List.of(REQUESTED, ASSESSING, AGREED, DRAFT_OUT)) {
            from(state).to(MOVED_AWAY, CaseStep.MOVED_AWAY);
        }
        from(CaseState.CEASED).to(REQUESTED, CaseStep.RECEIVED);
        from(MOVED_AWAY).to(REQUESTED, CaseStep.RECEIVED).to(PLAN, CaseStep.MOVED_IN);

        dispute(DisputeState.NONE, CaseStep.MEDIATION_DECLINED, DisputeState.DECLINED);
        dispute(DisputeState.NONE, CaseStep.MEDIATION_ASKED, DisputeState.MEDIATING);
        // An appeal about the school alone needs no certificate (section 55).
        dispute(DisputeState.NONE, CaseStep.APPEALED, DisputeState.APPEALED);
        dispute(DisputeState.DECLINED, CaseStep.MEDIATION_CERTIFICATE, DisputeState.CERTIFIED);
        dispute(DisputeState.MEDIATING, CaseStep.MEDIATION_HELD, DisputeState.MEDIATED);
        dispute(DisputeState.MEDIATING, CaseStep.MEDIATION_CERTIFICATE, DisputeState.CERTIFIED);
        dispute(DisputeState.MEDIATING, CaseStep.SETTLED, DisputeState.NONE);
        dispute(DisputeState.MEDIATED, CaseStep.MEDIATION_CERTIFICATE, DisputeState.CERTIFIED);
        // After a certificate only where there was mediation: see CaseLife.
        for (DisputeState state : List.of(DisputeState.MEDIATING, DisputeState.MEDIATED, DisputeState.CERTIFIED)) {
            dispute(state, CaseStep.MEDIATION_AGREED, DisputeState.AGREED);
        }
        dispute(DisputeState.AGREED, CaseStep.MEDIATION_CERTIFICATE, DisputeState.AGREED);
        dispute(DisputeState.AGREED, CaseStep.APPEALED, DisputeState.APPEALED);
        dispute(DisputeState.AGREED, CaseStep.SETTLED, DisputeState.NONE);
        dispute(DisputeState.MEDIATED, CaseStep.SETTLED, DisputeState.NONE);
        dispute(DisputeState.CERTIFIED, CaseStep.APPEALED, DisputeState.APPEALED);
        dispute(DisputeState.CERTIFIED, CaseStep.SETTLED, DisputeState.NONE);
        // Against what was decided since: see CaseLife.
        dispute(DisputeState.APPEALED, CaseStep.APPEALED, DisputeState.APPEALED);
        dispute(DisputeState.APPEALED, CaseStep.APPEAL_ANSWERED, DisputeState.APPEALED);
        dispute(DisputeState.APPEALED, CaseStep.NOT_OPPOSED, DisputeState.DECIDED);
        dispute(DisputeState.APPEALED, CaseStep.ORDERED, DisputeState.DECIDED);
        dispute(DisputeState.APPEALED, CaseStep.SETTLED, DisputeState.NONE);
        dispute(DisputeState.DECIDED, CaseStep.SETTLED, DisputeState.NONE);
    }

    private CasePath() {}

    private record From(CaseState state) {
        From to(CaseState next, CaseStep... steps) {
            Map<CaseStep, CaseState> its = STEPS.computeIfAbsent(state, any -> new EnumMap<>(CaseStep.class));
            Arrays.stream(steps).forEach(step -> its.put(step, next));
            return this;
        }

        From stays(CaseStep... steps) {
            return to(state, steps);
        }
    }

    private static void answersToABudget(CaseState state) {
        from(state)
                .stays(
                        CaseStep.BUDGET_AGREED,
                        CaseStep.BUDGET_REFUSED,
                        CaseStep.BUDGET_REVIEW_ASKED,
                        CaseStep.BUDGET_REVIEWED);
    }

    private static From from(CaseState state) {
        return new From(state);
    }

    private static void dispute(DisputeState from, CaseStep step, DisputeState to) {
        DISPUTE.computeIfAbsent(from, any -> new EnumMap<>(CaseStep.class)).put(step, to);
    }

    /** Where a step leads; empty where it is not possible. */
    public static Optional<CaseState> after(CaseState state, CaseStep step) {
        return Optional.ofNullable(STEPS.getOrDefault(state, Map.of()).get(step));
    }

    /** The same beside the case. */
    public static Optional<DisputeState> after(DisputeState state, CaseStep step) {
        return Optional.ofNullable(DISPUTE.getOrDefault(state, Map.of()).get(step));
    }

    /** Every step that is possible, in the order of the process. */
    public static List<CaseStep> possible(CaseState state, DisputeState dispute) {
        return Arrays.stream(CaseStep.values())
                .filter(step -> step.dispute()
                        ? after(dispute, step).isPresent()
                        : after(state, step).isPresent())
                .toList();
    }
}
