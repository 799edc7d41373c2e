package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.RequestStore.Field;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;

/** Which fields of the SEN2 return a step fills. */
final class StepFields {
    private StepFields() {}

    /**
     * @param before the case as it stood before the step
     * @param transferDue the last day of a phase transfer; null for every other step
     */
    static Map<Field, Object> of(
            CaseStep step, LocalDate on, String choice, CaseLife before, @Nullable LocalDate transferDue) {
        Map<Field, Object> fields = new LinkedHashMap<>();
        switch (step) {
            case WILL_ASSESS -> put(fields, Field.REQUEST_OUTCOME, "Y", Field.REQUEST_OUTCOME_ON, on);
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
                }
            }
            case REVIEW_MET -> fields.put(Field.REVIEW_MEETING_ON, on);
            case KEPT -> put(fields, Field.REVIEW_OUTCOME, "M", Field.LAST_REVIEW_ON, on);
            case CHANGES_SENT -> {
                put(fields, Field.REVIEW_OUTCOME, "A", Field.LAST_REVIEW_ON, on);
                fields.put(Field.REVIEW_DRAFT_ON, on);
            }
            case AMENDED -> {
                if (choice.equals("names-next-school")) {
                    fields.put(Field.PHASE_TRANSFER_FINAL_ON, on);
                }
            }
            case PHASE_TRANSFER -> {
                if (transferDue != null) {
                    fields.put(Field.PHASE_TRANSFER_DUE_ON, transferDue);
                }
            }
            case WILL_CEASE -> {
                if (before.when(CaseStep.REVIEW_MET).isPresent()) {
                    put(fields, Field.REVIEW_OUTCOME, "C", Field.LAST_REVIEW_ON, on);
                }
            }
            case CEASED -> {
                put(fields, Field.CEASE_ON, on, Field.CEASE_REASON, choice);
                if (before.state() == CaseState.CEASING
                        && before.when(CaseStep.REVIEW_MET).isPresent()) {
                    put(fields, Field.REVIEW_OUTCOME, "C", Field.LAST_REVIEW_ON, on);
                }
            }
            case HANDED_OVER -> put(fields, Field.CEASE_ON, on, Field.CEASE_REASON, "5");
            default -> {
                // The return has no field for it.
            }
        }
        return fields;
    }

    private static void withdrawn(Map<Field, Object> fields, LocalDate on, CaseState state) {
        if (state == CaseState.REQUESTED) {
            put(fields, Field.REQUEST_OUTCOME, "W", Field.REQUEST_OUTCOME_ON, on);
        } else {
            put(fields, Field.OUTCOME, "W", Field.OUTCOME_ON, on);
        }
    }

    private static void put(Map<Field, Object> fields, Field first, Object one, Field second, Object other) {
        fields.put(first, one);
        fields.put(second, other);
    }
}
