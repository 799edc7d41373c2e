package uk.sidebyside.assessments.rules;

import java.util.List;

/**
 * That a plan names where a child or young person goes next, before the last day of the move (regulation 18): a changed plan may, and so may
 * the new one of an assessment that was made again.
 */
public final class NextSchoolNamed {
    public static final List<String> DUTIES = List.of("C17", "C18", "C19");

    private NextSchoolNamed() {}

    /** Whether whoever writes down a step says if it does: no move is known before the first plan. */
    public static boolean isAsked(CaseLife before, CaseStep step) {
        return step == CaseStep.AMENDED || step == CaseStep.FINAL_SENT && isOwed(before);
    }

    private static boolean isOwed(CaseLife life) {
        return NextStep.running(life).stream()
                .anyMatch(due -> DUTIES.contains(due.duty().id()));
    }
}
