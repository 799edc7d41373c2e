package uk.sidebyside.assessments.sen2.rules;

import static uk.sidebyside.assessments.sen2.rules.Faults.before;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** Whether a request and its assessment say one story. */
final class RequestRules {
    private static final Set<String> DECIDED = Set.of("Y", "N");

    /** Since when who asked must be said. */
    private static final int SOURCE_ASKED_SINCE = 2026;

    private final int year;

    RequestRules(int year) {
        this.year = year;
    }

    void check(@Nullable LocalDate born, Node request, Faults faults) {
        String outcome = request.text(Field.OUTCOME);
        boolean historical = outcome.equals("H");
        LocalDate received = request.date(Field.RECEIVED);
        LocalDate decided = request.date(Field.OUTCOME_DATE);
        faults.when(!historical && !request.has(Field.RECEIVED), Rule.NO_RECEIVED, request, Field.RECEIVED);
        faults.when(before(received, born), Rule.RECEIVED_BEFORE_BIRTH, request, Field.RECEIVED);
        faults.when(outcome.isEmpty(), Rule.NO_OUTCOME, request, Field.OUTCOME);
        faults.when(
                DECIDED.contains(outcome) && !request.has(Field.OUTCOME_DATE),
                Rule.NO_OUTCOME_DATE,
                request,
                Field.OUTCOME_DATE);
        faults.when(before(decided, received), Rule.OUTCOME_BEFORE_REQUEST, request, Field.OUTCOME_DATE);
        faults.when(
                outcome.equals("A") && request.has(Field.OUTCOME_DATE),
                Rule.PENDING_WITH_DATE,
                request,
                Field.OUTCOME_DATE);
        faults.when(
                year >= SOURCE_ASKED_SINCE && !historical && !request.has(Field.SOURCE),
                Rule.NO_REQUEST_SOURCE,
                request,
                Field.SOURCE);
        Node assessment = request.one(Part.ASSESSMENT);
        faults.when(
                Set.of("N", "A", "W").contains(outcome) && assessment != null,
                Rule.ASSESSED_WITHOUT_YES,
                request,
                Field.OUTCOME);
        faults.when(
                outcome.equals("Y") && assessment == null && !request.has(Field.EXPORTED),
                Rule.AGREED_NOT_ASSESSED,
                request,
                Field.OUTCOME);
        faults.when(
                request.has(Field.EXPORTED) && (request.one(Part.ACTIVE) != null || planOf(assessment) != null),
                Rule.EXPORTED_GOES_ON,
                request,
                Field.EXPORTED);
        if (assessment != null) {
            assessment(request, assessment, faults);
        }
    }

    static @Nullable Node planOf(@Nullable Node assessment) {
        return assessment == null ? null : assessment.one(Part.PLAN);
    }

    private static void assessment(Node request, Node assessment, Faults faults) {
        String outcome = assessment.text(Field.ASSESSMENT_OUTCOME);
        Node plan = planOf(assessment);
        LocalDate decided = assessment.date(Field.ASSESSMENT_OUTCOME_DATE);
        faults.when(outcome.isEmpty(), Rule.NO_ASSESSMENT_OUTCOME, assessment, Field.ASSESSMENT_OUTCOME);
        faults.when(
                DECIDED.contains(outcome) && !assessment.has(Field.ASSESSMENT_OUTCOME_DATE),
                Rule.NO_ASSESSMENT_DATE,
                assessment,
                Field.ASSESSMENT_OUTCOME_DATE);
        faults.when(
                before(decided, request.date(Field.OUTCOME_DATE)),
                Rule.ASSESSED_BEFORE_AGREED,
                assessment,
                Field.ASSESSMENT_OUTCOME_DATE);
        faults.when(
                before(decided, request.date(Field.RECEIVED)),
                Rule.ASSESSED_BEFORE_REQUEST,
                assessment,
                Field.ASSESSMENT_OUTCOME_DATE);
        faults.when(
                Set.of("N", "A", "W").contains(outcome) && plan != null,
                Rule.PLAN_WITHOUT_YES,
                assessment,
                Field.ASSESSMENT_OUTCOME);
        faults.when(outcome.equals("Y") && plan == null, Rule.YES_WITHOUT_PLAN, assessment, Field.ASSESSMENT_OUTCOME);
        if (plan != null) {
            plan(request, assessment, plan, faults);
        }
    }

    private static void plan(Node request, Node assessment, Node plan, Faults faults) {
        LocalDate start = plan.date(Field.START);
        faults.when(!plan.has(Field.START), Rule.NO_START, plan, Field.START);
        faults.when(
                before(start, assessment.date(Field.ASSESSMENT_OUTCOME_DATE)),
                Rule.PLAN_BEFORE_DECISION,
                plan,
                Field.START);
        faults.when(before(start, request.date(Field.RECEIVED)), Rule.PLAN_BEFORE_REQUEST, plan, Field.START);
        faults.when(before(plan.date(Field.CEASE_DATE), start), Rule.CEASED_BEFORE_START, plan, Field.CEASE_DATE);
        faults.when(
                plan.has(Field.CEASE_DATE) && !plan.has(Field.CEASE_REASON),
                Rule.CEASED_WITHOUT_REASON,
                plan,
                Field.CEASE_REASON);
        faults.when(
                plan.has(Field.CEASE_REASON) && !plan.has(Field.CEASE_DATE),
                Rule.REASON_WITHOUT_DATE,
                plan,
                Field.CEASE_DATE);
        faults.when(plan.all(Part.PLAN_DETAIL).isEmpty(), Rule.NOTHING_NAMED, plan, null);
    }
}
