package uk.sidebyside.assessments.sen2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.RequestId;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** A request of the file as it will be read once it is stored, from which the rules tell where the case stands. */
final class RequestOf {
    private RequestOf() {}

    /** Without placements and needs, as requests are read from their tables too. */
    static EhcRequest of(CaseId of, RequestId id, Node request) {
        Node assessment = request.one(Part.ASSESSMENT);
        Node plan = assessment == null ? null : assessment.one(Part.PLAN);
        Node active = request.one(Part.ACTIVE);
        return new EhcRequest(
                id,
                of,
                request.date(Field.RECEIVED),
                null,
                null,
                text(request, Field.SOURCE),
                text(request, Field.RYA),
                text(request, Field.OUTCOME),
                request.date(Field.OUTCOME_DATE),
                text(request, Field.MEDIATION),
                text(request, Field.TRIBUNAL),
                text(request, Field.EXPORTED),
                assessment == null ? null : assessment(assessment),
                plan == null ? null : plan(plan),
                active == null ? null : upkeep(active));
    }

    private static EhcRequest.Assessment assessment(Node its) {
        return new EhcRequest.Assessment(
                text(its, Field.ASSESSMENT_OUTCOME),
                its.date(Field.ASSESSMENT_OUTCOME_DATE),
                text(its, Field.ASSESSMENT_MEDIATION),
                text(its, Field.ASSESSMENT_TRIBUNAL),
                text(its, Field.OTHER_MEDIATION),
                text(its, Field.OTHER_TRIBUNAL),
                text(its, Field.WEEK20),
                null);
    }

    private static EhcRequest.Plan plan(Node its) {
        return new EhcRequest.Plan(
                its.date(Field.START),
                List.of(),
                text(its, Field.PLAN_RES),
                text(its, Field.PLAN_WBP),
                text(its, Field.PB),
                text(its, Field.OA),
                text(its, Field.DP),
                its.date(Field.CEASE_DATE),
                text(its, Field.CEASE_REASON));
    }

    private static EhcRequest.Upkeep upkeep(Node its) {
        return new EhcRequest.Upkeep(
                text(its, Field.TRANSFER_LA),
                List.of(),
                List.of(),
                its.date(Field.REVIEW_MEETING),
                text(its, Field.REVIEW_OUTCOME),
                its.date(Field.REVIEW_DRAFT),
                its.date(Field.TRANSFER_DUE),
                its.date(Field.TRANSFER_FINAL),
                its.date(Field.LAST_REVIEW));
    }

    private static @Nullable String text(Node node, Field field) {
        return node.has(field) ? node.text(field) : null;
    }
}
