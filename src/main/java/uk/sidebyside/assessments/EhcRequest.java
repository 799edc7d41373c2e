package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.assessments.rules.DeemedReceipt;

/**
 * One request for an assessment with all that followed, in the words of modules 2 to 5 of the SEN2 return. Codes are the
 * return's, as text; null is what was not said.
 *
 * @param receivedOn null for a historical one alone
 * @param cameBy {@code hand}, {@code post} or {@code email}; the return does not ask
 * @param assessment null while there is none
 * @param plan the plan as it was named; null while there is none
 * @param upkeep the plan as it is kept up; null while there is none
 */
public record EhcRequest(
        RequestId id,
        CaseId of,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate sentOn,
        @Nullable String cameBy,
        @Nullable String source,
        @Nullable String rya,
        @Nullable String outcome,
        @Nullable LocalDate outcomeOn,
        @Nullable String mediation,
        @Nullable String tribunal,
        @Nullable String exported,
        @Nullable Assessment assessment,
        @Nullable Plan plan,
        @Nullable Upkeep upkeep) {

    /**
     * Module 3.
     *
     * @param week20 1 where an exception applies
     * @param draftServedOn the return does not ask
     */
    public record Assessment(
            @Nullable String outcome,
            @Nullable LocalDate outcomeOn,
            @Nullable String mediation,
            @Nullable String tribunal,
            @Nullable String otherMediation,
            @Nullable String otherTribunal,
            @Nullable String week20,
            @Nullable LocalDate draftServedOn) {}

    /**
     * Module 4.
     *
     * @param startOn the day of the final plan
     * @param named two settings at most
     */
    public record Plan(
            @Nullable LocalDate startOn,
            List<Placement> named,
            @Nullable String residential,
            @Nullable String workBased,
            @Nullable String pb,
            @Nullable String oa,
            @Nullable String dp,
            @Nullable LocalDate ceaseOn,
            @Nullable String ceaseReason) {
        public Plan {
            named = List.copyOf(named);
        }
    }

    /**
     * Where a child goes; one of urn, ukprn and setting.
     *
     * @param entryOn of module 5 alone, like {@code leavingOn}, {@code residential} and {@code workBased}
     */
    public record Placement(
            @Nullable String urn,
            @Nullable String ukprn,
            @Nullable String setting,
            @Nullable String settingOther,
            @Nullable String rank,
            @Nullable String unit,
            @Nullable String resourced,
            @Nullable LocalDate entryOn,
            @Nullable LocalDate leavingOn,
            @Nullable String residential,
            @Nullable String workBased) {}

    /**
     * Module 5.
     *
     * @param lastReviewOn the day of the decision, not of the meeting
     */
    public record Upkeep(
            @Nullable String transferLa,
            List<Placement> placements,
            List<Need> needs,
            @Nullable LocalDate reviewMeetingOn,
            @Nullable String reviewOutcome,
            @Nullable LocalDate reviewDraftOn,
            @Nullable LocalDate phaseTransferDueOn,
            @Nullable LocalDate phaseTransferFinalOn,
            @Nullable LocalDate lastReviewOn) {
        public Upkeep {
            placements = List.copyOf(placements);
            needs = List.copyOf(needs);
        }
    }

    /** @param type code of the return, like {@code SLCN} */
    public record Need(String type, @Nullable String rank) {}

    /** One that has just come in. */
    public static EhcRequest received(RequestId id, CaseId of, LocalDate on, @Nullable String source) {
        return received(id, of, on, source, Coming.NOT_SAID);
    }

    /** The same, where it is known how it came. */
    static EhcRequest received(RequestId id, CaseId of, LocalDate on, @Nullable String source, Coming coming) {
        return new EhcRequest(
                id,
                of,
                on,
                coming.sentOn(),
                coming.way() == null ? null : coming.way().code(),
                source,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** When it began here, as far as its fields tell: a plan from elsewhere with the plan. Null where neither day is known. */
    public @Nullable LocalDate begunOn() {
        LocalDate start = plan == null ? null : plan.startOn();
        return start != null && (receivedOn == null || "H".equals(outcome)) ? start : receivedOn;
    }

    /** Whether the child moved away while it was decided on and assessed: it goes on no more, and has neither a no nor a plan. */
    boolean movedAway() {
        boolean said = exported != null && !exported.equals("0");
        boolean refused = isNo(outcome) || assessment != null && isNo(assessment.outcome());
        return said && !refused && !"H".equals(outcome) && (plan == null || plan.startOn() == null);
    }

    /** Whether the family took it back. */
    boolean withdrawn() {
        return "W".equals(outcome) || assessment != null && "W".equals(assessment.outcome());
    }

    private static boolean isNo(@Nullable String outcome) {
        return "N".equals(outcome) || "W".equals(outcome);
    }

    public Coming coming() {
        return new Coming(sentOn, DeemedReceipt.Way.of(cameBy).orElse(null));
    }
}
