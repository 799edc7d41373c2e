package uk.sidebyside.assessments.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What happened that a case did not know before a return. A return says no more than dates: a step that it has on another day than
 * before is the same step put right, but for what comes each year and lies so much later that it is the next.
 *
 * @param fresh the earliest first
 * @param gone what was taken for a step and is none any more
 */
public record NewEvents(List<CaseEvent> fresh, List<CaseEvent> gone) {
    /** A review and its ends. */
    private static final Set<CaseStep> EACH_YEAR = EnumSet.of(
            CaseStep.REVIEW_MET,
            CaseStep.KEPT,
            CaseStep.CHANGES_SENT,
            CaseStep.AMENDED,
            CaseStep.CEASING,
            CaseStep.WILL_CEASE);

    public NewEvents {
        fresh = List.copyOf(fresh);
        gone = List.copyOf(gone);
    }

    public static NewEvents between(List<CaseEvent> before, List<CaseEvent> now) {
        List<CaseEvent> gone = without(before, now);
        List<CaseEvent> fresh = without(now, before);
        fresh.removeIf(event -> gone.stream()
                .filter(was -> isSame(was, event))
                .findFirst()
                .map(gone::remove)
                .orElse(false));
        return new NewEvents(fresh, gone);
    }

    private static List<CaseEvent> without(List<CaseEvent> all, List<CaseEvent> some) {
        List<CaseEvent> left = new ArrayList<>(all);
        some.forEach(left::remove);
        return left;
    }

    private static boolean isSame(CaseEvent was, CaseEvent event) {
        return was.step() == event.step()
                && !(EACH_YEAR.contains(was.step())
                        && !event.on().isBefore(was.on().plusMonths(ToldDay.NEXT_TIME_AFTER_MONTHS)));
    }
}
