package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/**
 * Where a case stands, as lists show it.
 *
 * @param request the one that runs; null where there is none
 * @param next what is due first, be it by a clock that no step sets off
 * @param excused whether an exemption stands for what is next: the day stays, and lateness is excused
 * @param ofSteps what is next by the steps of the case alone, where that is something else; as it is stored, without who does it
 */
public record Standing(
        CaseId of,
        @Nullable RequestId request,
        CaseState state,
        @Nullable LocalDate since,
        NextStep next,
        boolean excused,
        @Nullable NextStep ofSteps) {

    /**
     * By which rules cases stand: counted up with each change of what is next where, so that what is stored is worked out anew on the next
     * morning ({@link StandingsAnew}).
     */
    static final int RULES = 4;

    /** Of a case that has just come in: nothing is known of it but its requests, the oldest first. */
    public static Standing ofNew(CaseId id, List<EhcRequest> requests) {
        return of(id, requests, CaseEvents.life(requests, List.of()), List.of(), List.of());
    }

    static Standing of(
            CaseId id,
            List<EhcRequest> requests,
            CaseLife life,
            List<ExemptionOf> exemptions,
            List<BegunClock> others) {
        NextStep ofSteps = NextStep.of(life);
        NextStep next = ofSteps.orBefore(others);
        return new Standing(
                id,
                requests.isEmpty() ? null : requests.getLast().id(),
                life.state(),
                life.last(),
                next,
                !exemptions.isEmpty() && excused(requests, life, exemptions, excusable(next.key())),
                next.equals(ofSteps) ? null : ofSteps);
    }

    private static boolean excused(
            List<EhcRequest> requests, CaseLife life, List<ExemptionOf> exemptions, String duty) {
        RequestId running = requests.isEmpty() ? null : requests.getLast().id();
        List<Due> dues = life.clocks();
        return exemptions.stream().anyMatch(one -> one.excuses(running, duty, dues));
    }

    /** The draft is worked back from the final plan, so what excuses the plan excuses it. */
    private static String excusable(String next) {
        return next.equals(NextStep.DRAFT) ? "C07" : next;
    }

    /** What the family reads as next: other clocks stand on its page by themselves. */
    NextStep nextOfSteps() {
        return ofSteps == null ? next : ofSteps;
    }

    /** Whether the case is one to work on. */
    public boolean open() {
        return state.open() || !next.key().isEmpty();
    }

    public boolean lateOn(LocalDate day) {
        return next.lateOn(day);
    }

    public @Nullable Who waitsOn(LocalDate day) {
        return next.waitsOn(day);
    }
}
