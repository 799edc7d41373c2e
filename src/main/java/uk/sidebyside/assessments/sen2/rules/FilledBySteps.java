package uk.sidebyside.assessments.sen2.rules;

import java.util.List;
import java.util.Map;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;

/** Which steps of a case fill a field of the return, the usual one first; what no step fills is typed. */
public final class FilledBySteps {
    private static final List<CaseStep> BUDGET =
            List.of(CaseStep.BUDGET_AGREED, CaseStep.BUDGET_REFUSED, CaseStep.BUDGET_REVIEWED);
    private static final List<CaseStep> REVIEW =
            List.of(CaseStep.KEPT, CaseStep.CHANGES_SENT, CaseStep.WILL_CEASE, CaseStep.CEASED);
    private static final List<CaseStep> END = List.of(CaseStep.CEASED, CaseStep.HANDED_OVER);

    private static final Map<Field, List<CaseStep>> STEPS = Map.ofEntries(
            Map.entry(Field.RECEIVED, List.of(CaseStep.RECEIVED)),
            Map.entry(Field.SOURCE, List.of(CaseStep.RECEIVED)),
            Map.entry(
                    Field.OUTCOME,
                    List.of(
                            CaseStep.WILL_ASSESS,
                            CaseStep.WILL_NOT_ASSESS,
                            CaseStep.WITHDRAWN,
                            CaseStep.RECEIVED,
                            CaseStep.MOVED_IN)),
            Map.entry(Field.OUTCOME_DATE, List.of(CaseStep.WILL_ASSESS, CaseStep.WILL_NOT_ASSESS, CaseStep.WITHDRAWN)),
            Map.entry(Field.EXPORTED, List.of(CaseStep.MOVED_AWAY)),
            Map.entry(Field.MEDIATION, List.of(CaseStep.MEDIATION_HELD)),
            Map.entry(Field.TRIBUNAL, List.of(CaseStep.APPEALED)),
            Map.entry(
                    Field.ASSESSMENT_OUTCOME,
                    List.of(
                            CaseStep.WILL_ISSUE,
                            CaseStep.WILL_NOT_ISSUE,
                            CaseStep.WITHDRAWN,
                            CaseStep.WILL_ASSESS,
                            CaseStep.MOVED_IN)),
            Map.entry(
                    Field.ASSESSMENT_OUTCOME_DATE,
                    List.of(CaseStep.WILL_ISSUE, CaseStep.WILL_NOT_ISSUE, CaseStep.WITHDRAWN)),
            Map.entry(Field.ASSESSMENT_MEDIATION, List.of(CaseStep.MEDIATION_HELD)),
            Map.entry(Field.ASSESSMENT_TRIBUNAL, List.of(CaseStep.APPEALED)),
            Map.entry(Field.OTHER_MEDIATION, List.of(CaseStep.MEDIATION_HELD)),
            Map.entry(Field.OTHER_TRIBUNAL, List.of(CaseStep.APPEALED)),
            Map.entry(Field.START, List.of(CaseStep.FINAL_SENT, CaseStep.MOVED_IN)),
            Map.entry(Field.PB, BUDGET),
            Map.entry(Field.OA, BUDGET),
            Map.entry(Field.DP, BUDGET),
            Map.entry(Field.CEASE_DATE, END),
            Map.entry(Field.CEASE_REASON, END),
            Map.entry(Field.REVIEW_MEETING, List.of(CaseStep.REVIEW_MET)),
            Map.entry(Field.REVIEW_OUTCOME, REVIEW),
            Map.entry(
                    Field.LAST_REVIEW,
                    List.of(
                            CaseStep.KEPT,
                            CaseStep.CHANGES_SENT,
                            CaseStep.WILL_CEASE,
                            CaseStep.CEASED,
                            CaseStep.REVIEWED_THERE)),
            Map.entry(Field.REVIEW_DRAFT, List.of(CaseStep.CHANGES_SENT)),
            Map.entry(Field.TRANSFER_DUE, List.of(CaseStep.PHASE_TRANSFER)),
            Map.entry(Field.TRANSFER_FINAL, List.of(CaseStep.AMENDED, CaseStep.FINAL_SENT)));

    private FilledBySteps() {}

    /** None for a field that an officer types, and for what a case says from its beginning. */
    public static List<CaseStep> of(Field field) {
        return STEPS.getOrDefault(field, List.of());
    }
}
