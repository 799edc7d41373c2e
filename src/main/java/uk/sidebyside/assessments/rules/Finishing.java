package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.sidebyside.shared.Finding;

/**
 * When a family can say that it has said all it wants to say, so that nothing waits for its fifteen days (regulations 13(1)(a) and
 * 22(2)(c)): while a draft or changes are with it, and once for each of them.
 */
public final class Finishing {
    private Finishing() {}

    /** The day of the draft or of the changes that are with the family; empty where none are. */
    public static Optional<LocalDate> with(CaseLife life) {
        return life.state().draftOut()
                ? life.known().on(Trigger.DRAFT_SERVED)
                : life.state() == CaseState.CHANGES_OUT
                        ? life.known().on(Trigger.AMENDMENT_NOTICE_SENT)
                        : Optional.empty();
    }

    /** The day on which it said so of what is with it now. */
    public static Optional<LocalDate> said(CaseLife life) {
        return with(life).flatMap(served -> life.when(CaseStep.FAMILY_FINISHED).filter(day -> !day.isBefore(served)));
    }

    /** What keeps it from saying so today; nothing where it can. */
    public static Optional<Finding> refusal(CaseLife life, LocalDate today) {
        Optional<LocalDate> served = with(life);
        if (served.isEmpty() || !life.allows(CaseStep.FAMILY_FINISHED)) {
            return Optional.of(Finding.of("", "finished.nothing.out", "reg. 13(1)(a), 22(2)(c)"));
        }
        // On one day changes come after what a family says: said on the day of the changes, it would be about what was
        // before.
        boolean sameDay = life.state() == CaseState.CHANGES_OUT && !today.isAfter(served.get());
        return sameDay
                ? Optional.of(Finding.of("", "finished.tomorrow", "reg. 22(2)(c)", served.get()))
                : Optional.empty();
    }
}
