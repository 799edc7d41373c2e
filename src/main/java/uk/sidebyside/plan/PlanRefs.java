package uk.sidebyside.plan;

import java.util.UUID;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other modules point at what a plan is made of. The kinds never change. */
public final class PlanRefs {
    public static final String PLAN = "plan";
    public static final String AREA_FOR_IMPROVEMENT = "area-for-improvement";
    public static final String OUTCOME = "outcome";
    public static final String ACTION_LINE = "action-line";

    /** A measure of success, of a line or of an outcome. */
    public static final String MEASURE = "success-measure";

    public static final String COMMITMENT = "commitment";

    /** A version of the plan, with the papers that were signed; for those who edit the plan. */
    public static final String VERSION = "plan-version";

    private PlanRefs() {}

    public static Ref of(AreaId area, PlanId plan) {
        return new Ref(area, PLAN, plan.value());
    }

    public static Ref of(AreaId area, AreaForImprovementId id) {
        return new Ref(area, AREA_FOR_IMPROVEMENT, id.value());
    }

    public static Ref of(AreaId area, OutcomeId outcome) {
        return new Ref(area, OUTCOME, outcome.value());
    }

    public static Ref of(AreaId area, SuccessMeasureId measure) {
        return new Ref(area, MEASURE, measure.value());
    }

    public static Ref version(AreaId area, VersionId id) {
        return new Ref(area, VERSION, id.value());
    }

    public static Ref commitment(AreaId area, UUID id) {
        return new Ref(area, COMMITMENT, id);
    }

    public static Ref of(AreaId area, LineId line) {
        return new Ref(area, ACTION_LINE, line.value());
    }
}
