package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When the assessments of a case ended without a plan, or with the plan itself: what was asked for them is needed no more. A plan that is
 * sent ends nothing here, since what was asked for it is still owed.
 *
 * @param ends days, the first first
 * @param over whether nothing goes on since the last of them
 */
public record EndOfAssessment(List<LocalDate> ends, boolean over) {
    private static final Set<CaseStep> ENDS = EnumSet.of(
            CaseStep.WITHDRAWN,
            CaseStep.MOVED_AWAY,
            CaseStep.WILL_NOT_ASSESS,
            CaseStep.WILL_NOT_ISSUE,
            CaseStep.REASSESSMENT_REFUSED,
            CaseStep.CEASED,
            CaseStep.HANDED_OVER);

    public EndOfAssessment {
        ends = List.copyOf(ends);
    }

    public static EndOfAssessment of(List<CaseEvent> events) {
        List<LocalDate> ends = new ArrayList<>();
        for (CaseLife.Moment moment : CaseLife.moments(events)) {
            if (ends(moment)) {
                ends.add(moment.event().on());
            }
        }
        return new EndOfAssessment(
                ends, !ends.isEmpty() && !CaseLife.of(events).state().open());
    }

    private static boolean ends(CaseLife.Moment moment) {
        CaseStep step = moment.event().step();
        return ENDS.contains(step)
                || step == CaseStep.NOT_AMENDED && moment.before().state() == CaseState.REASSESSING;
    }

    /**
     * Since when what was asked on a day is needed no more: since the first end after it. Where nothing goes on, whatever was asked has
     * ended, be it that the end was written down late. A decision to go on after a no asks anew and brings nothing back.
     */
    public Optional<LocalDate> ofWhatWasAskedOn(LocalDate day) {
        Optional<LocalDate> later =
                ends.stream().filter(end -> end.isAfter(day)).findFirst();
        return later.isEmpty() && over ? Optional.of(day) : later;
    }
}
