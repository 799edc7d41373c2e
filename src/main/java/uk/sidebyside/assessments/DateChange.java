package uk.sidebyside.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day that a family was told and that moved. The day that the law sets stays beside it.
 *
 * @param duty key of the clock, like {@code C07}
 * @param oldOn the day that was said before: at first, that of the law
 * @param reason in words for the family
 */
public record DateChange(
        UUID id,
        UUID submission,
        CaseId of,
        String duty,
        LocalDate oldOn,
        LocalDate newOn,
        String reason,
        String recordedAs,
        Instant recordedAt) {

    /**
     * That the record itself moved the day, as a return does that puts a date right: nobody said another day than the law's. No form was
     * sent, so it is its own submission.
     */
    static DateChange corrected(
            UUID id, CaseId of, String duty, LocalDate oldOn, LocalDate newOn, String reason, String as, Instant at) {
        return new DateChange(id, id, of, duty, oldOn, newOn, reason, as, at);
    }

    private boolean corrects() {
        return id.equals(submission);
    }

    /**
     * Whether it says another day for a duty as it runs now. A correction does while the day to which it led is that of the law. A yearly
     * review has the same duty each year: what was said instead of an earlier day than this one's belongs to an earlier year.
     *
     * @param due the day of the law; null where it names none
     */
    boolean standsFor(String duty, @Nullable LocalDate due) {
        return this.duty.equals(duty) && (due == null || (corrects() ? newOn.equals(due) : !oldOn.isBefore(due)));
    }

    /** The day that the family was told last instead of the one of the law, or that one. */
    static LocalDate told(List<DateChange> changes, String duty, LocalDate due) {
        return changes.stream()
                .filter(change -> change.standsFor(duty, due))
                .reduce((earlier, later) -> later)
                .map(DateChange::newOn)
                .orElse(due);
    }
}
