package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.RequestStore.Field;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseLife.Review;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.assessments.rules.NextSchoolNamed;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.assessments.rules.TimeToAppeal;

/** Which fields of the SEN2 return a step fills. */
final class StepFields {
    /** Not decided yet. */
    private static final String PENDING = "A";

    /** Another council's. */
    private static final String HISTORICAL = "H";

    private static final String YES = "1";
    private static final String NO = "0";

    /** The choice of a personal budget that the council looks after for the family; every other is the return's code of a direct payment. */
    private static final String ORGANISED = "organised";

    /** The duty to send the final plan within 20 weeks: the return asks whether an exception stands for it. */
    static final String FINAL_PLAN = "C07";

    private StepFields() {}

    /**
     * @param until of a step that has a second day
     * @param before the case as it stood before the step
     * @param transferDue the last day of a phase transfer; null for every other step
     */
    static Map<Field, Object> of(
            CaseStep step,
            LocalDate on,
            @Nullable LocalDate until,
            String choice,
            CaseLife before,
            @Nullable LocalDate transferDue) {
        Map<Field, Object> fields = new LinkedHashMap<>();
        switch (step) {
            case RECEIVED -> fields.put(Field.REQUEST_OUTCOME, PENDING);
            case WILL_ASSESS -> {
                put(fields, Field.REQUEST_OUTCOME, "Y", Field.REQUEST_OUTCOME_ON, on);
                fields.put(Field.OUTCOME, PENDING);
            }
            case WILL_NOT_ASSESS -> put(fields, Field.REQUEST_OUTCOME, "N", Field.REQUEST_OUTCOME_ON, on);
            case WILL_ISSUE -> put(fields, Field.OUTCOME, "Y", Field.OUTCOME_ON, on);
            case WILL_NOT_ISSUE -> put(fields, Field.OUTCOME, "N", Field.OUTCOME_ON, on);
            case WITHDRAWN -> withdrawn(fields, on, before.state());
            case DRAFT_SERVED -> {
                if (before.state() == CaseState.AGREED || before.state() == CaseState.DRAFT_OUT) {
                    fields.put(Field.DRAFT_SERVED_ON, on);
                }
            }
            case FINAL_SENT -> {
                if (before.state() == CaseState.DRAFT_OUT) {
                    fields.put(Field.START_ON, on);
                } else {
                    namesNextSchool(fields, choice, on);
                }
            }
            case REVIEWED_THERE -> {
                if (until != null) {
                    fields.put(Field.LAST_REVIEW_ON, until);
                }
            }
            case REVIEW_MET -> fields.put(Field.REVIEW_MEETING_ON, on);
            case KEPT -> {
                reviewed(fields, "M", on, before);
                if (before.review() == Review.DECIDED) {
                    // It was decided to end the plan, and the plan goes on after all: the review was decided when it
                    // was.
                    fields.put(Field.REVIEW_OUTCOME, "M");
                }
            }
            case CHANGES_SENT -> {
                reviewed(fields, "A", on, before);
                if (before.review() == Review.MET || before.review() == Review.DECIDED) {
                    fields.put(Field.REVIEW_DRAFT_ON, on);
                }
            }
            case AMENDED -> namesNextSchool(fields, choice, on);
            case PHASE_TRANSFER -> {
                if (transferDue != null) {
                    fields.put(Field.PHASE_TRANSFER_DUE_ON, transferDue);
                }
            }
            case WILL_CEASE -> reviewed(fields, "C", on, before);
            case CEASED -> {
                put(fields, Field.CEASE_ON, on, Field.CEASE_REASON, choice);
                if (!choice.equals(EndOfPlan.DIED)) {
                    reviewed(fields, "C", on, before);
                }
            }
            case MOVED_AWAY -> fields.put(Field.EXPORTED, YES);
            case HANDED_OVER -> put(fields, Field.CEASE_ON, on, Field.CEASE_REASON, "5");
            default -> {
                // The return has no field for it.
            }
        }
        return fields;
    }

    /**
     * What the return asks beside the process itself: whether an exception stands, whether there is a personal budget, whether there was
     * mediation or an appeal.
     *
     * @param before the case as it stood before the step
     */
    static Map<Field, Object> beside(CaseStep step, String choice, CaseFile before) {
        EhcRequest running = before.current().orElse(null);
        return running == null
                ? Map.of()
                : switch (step) {
                    case WILL_ASSESS, WILL_ISSUE -> exception(before);
                    case FINAL_SENT -> before.life().state() == CaseState.DRAFT_OUT ? firstPlan(before) : Map.of();
                    case BUDGET_AGREED, BUDGET_REFUSED, BUDGET_REVIEWED ->
                        running.plan() == null
                                ? Map.of()
                                : budget(step.code(), choice, running.plan().pb());
                    case MEDIATION_HELD, MEDIATION_AGREED ->
                        dispute(before, Field.REQUEST_MEDIATION, Field.MEDIATION, Field.OTHER_MEDIATION);
                    case APPEALED -> dispute(before, Field.REQUEST_TRIBUNAL, Field.TRIBUNAL, Field.OTHER_TRIBUNAL);
                    default -> Map.of();
                };
    }

    /** What excuses that the final plan is late. A request that is not decided yet has no place for it: it goes in with the decision. */
    static Map<Field, Object> ofExemption(String duty, EhcRequest running) {
        Map<Field, Object> fields = new LinkedHashMap<>();
        if (duty.equals(FINAL_PLAN) && "Y".equals(running.outcome())) {
            if (running.assessment() == null) {
                fields.put(Field.OUTCOME, PENDING);
            }
            fields.put(Field.WEEK_20, YES);
        }
        return fields;
    }

    /** @param after a move to the next school or college was written down */
    static @Nullable LocalDate transferDue(CaseLife after) {
        return NextStep.running(after).stream()
                .filter(due -> NextSchoolNamed.DUTIES.contains(due.duty().id()))
                .map(due -> due.on())
                .findFirst()
                .orElse(null);
    }

    /** Those of the row that a request or a plan from another council begins. */
    static Map<Field, Object> ofBeginning(CaseStep step, LocalDate on, @Nullable LocalDate until, String choice) {
        Map<Field, Object> fields = new LinkedHashMap<>();
        if (step == CaseStep.RECEIVED) {
            fields.put(Field.RECEIVED_ON, on);
            if (!choice.isBlank()) {
                fields.put(Field.SOURCE, choice);
            }
        } else if (step == CaseStep.MOVED_IN) {
            put(fields, Field.REQUEST_OUTCOME, HISTORICAL, Field.OUTCOME, HISTORICAL);
            if (until != null) {
                fields.put(Field.START_ON, until);
            }
        }
        return fields;
    }

    private static Map<Field, Object> exception(CaseFile before) {
        return before.excused(FINAL_PLAN) ? Map.of(Field.WEEK_20, YES) : Map.of();
    }

    /** A budget that was decided on while the draft was out gets its fields once there is a plan to which it belongs. */
    private static Map<Field, Object> firstPlan(CaseFile before) {
        Map<Field, Object> fields = new LinkedHashMap<>(exception(before));
        RequestId running = before.current().map(EhcRequest::id).orElse(null);
        before.happenings().stream()
                .filter(one -> Objects.equals(running, one.request()))
                .forEach(one ->
                        fields.putAll(budget(one.kind(), one.choice(), (String) fields.get(Field.PERSONAL_BUDGET))));
        return fields;
    }

    /** @param now what the return says so far; whoever has a budget and is refused another keeps it */
    private static Map<Field, Object> budget(String kind, String choice, @Nullable String now) {
        boolean agreed = kind.equals(CaseStep.BUDGET_AGREED.code());
        boolean reviewed = kind.equals(CaseStep.BUDGET_REVIEWED.code());
        Map<Field, Object> fields = new LinkedHashMap<>();
        if (agreed || reviewed && choice.equals("agreed")) {
            fields.put(Field.PERSONAL_BUDGET, YES);
        } else if ((reviewed || kind.equals(CaseStep.BUDGET_REFUSED.code())) && !YES.equals(now)) {
            fields.put(Field.PERSONAL_BUDGET, NO);
        }
        if (agreed && choice.equals(ORGANISED)) {
            fields.put(Field.ORGANISED, YES);
        } else if (agreed && !choice.isBlank()) {
            fields.put(Field.DIRECT_PAYMENT, choice);
        }
        return fields;
    }

    /** By what the family disagrees with: no assessment, no plan, or what is in a plan. */
    private static Map<Field, Object> dispute(CaseFile before, Field noAssessment, Field noPlan, Field other) {
        Field field =
                switch (TimeToAppeal.decidedBy(before.life()).orElse(CaseStep.FINAL_SENT)) {
                    case WILL_NOT_ASSESS -> noAssessment;
                    case WILL_NOT_ISSUE, STILL_NO_PLAN -> noPlan;
                    default -> other;
                };
        return RequestStore.isIn(field, before.current().orElse(null)) ? Map.of(field, YES) : Map.of();
    }

    /** What ends a review is its decision; what is decided of a plan without a review is none. */
    private static void reviewed(Map<Field, Object> fields, String outcome, LocalDate on, CaseLife before) {
        if (before.review() == Review.MET) {
            put(fields, Field.REVIEW_OUTCOME, outcome, Field.LAST_REVIEW_ON, on);
        }
    }

    private static void namesNextSchool(Map<Field, Object> fields, String choice, LocalDate on) {
        if (choice.equals(CaseEvent.NAMES_NEXT_SCHOOL)) {
            fields.put(Field.PHASE_TRANSFER_FINAL_ON, on);
        }
    }

    private static void withdrawn(Map<Field, Object> fields, LocalDate on, CaseState state) {
        switch (state) {
            case REQUESTED -> put(fields, Field.REQUEST_OUTCOME, "W", Field.REQUEST_OUTCOME_ON, on);
            case ASSESSING, AGREED, DRAFT_OUT -> put(fields, Field.OUTCOME, "W", Field.OUTCOME_ON, on);
            default -> {
                // Who does not want to be assessed again takes nothing from what was assessed first.
            }
        }
    }

    private static void put(Map<Field, Object> fields, Field first, Object one, Field second, Object other) {
        fields.put(first, one);
        fields.put(second, other);
    }
}
