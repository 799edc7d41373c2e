package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.rules.Overdue;

/**
 * One lettered action of a plan, as of the day for which it was read.
 *
 * @param ref as {@code 1.3(A)}, unique in its plan
 * @param title in the plan's own words
 * @param plain the same in plain English; blank where nobody has written it
 * @param impact the difference made to children and families
 * @param state null where nobody has reported yet, which is not "not yet started"
 * @param sinceOn the day from which the state has lasted
 * @param overdue null while the promised days are kept
 * @param heldBackWhy why it is not shown in public; null where it is
 * @param easyRead one sentence a line, each with its picture's name before it; blank where there is none
 * @param easyReadOn the day on which the Easy Read version was written
 * @param version what an edit must carry, so that nobody overwrites what they have not seen
 */
public record Line(
        LineId id,
        OutcomeId outcome,
        String ref,
        String title,
        String plain,
        String impact,
        Dates dates,
        @Nullable LineState state,
        @Nullable LocalDate sinceOn,
        @Nullable LocalDate reportedOn,
        @Nullable Late overdue,
        List<Lead> leads,
        List<Cell> row,
        boolean published,
        @Nullable String heldBackWhy,
        String easyRead,
        @Nullable LocalDate easyReadOn,
        int version) {

    /**
     * The promised days with the words in which they were promised, and when the line is now expected to end.
     *
     * @param startWords as {@code June 2020}; blank where the day itself was given
     */
    public record Dates(
            @Nullable LocalDate startOn,
            String startWords,
            @Nullable LocalDate endOn,
            String endWords,
            @Nullable LocalDate expectedEndOn) {

        /** Whether it is expected to end on another day than was promised. */
        public boolean moved() {
            return expectedEndOn != null && !expectedEndOn.equals(endOn);
        }
    }

    /** @param toStart whether it should have started; otherwise it should have ended */
    public record Late(boolean toStart, LocalDate promisedOn, long days) {
        static @Nullable Late of(LocalDate day, Dates dates, uk.sidebyside.plan.rules.@Nullable Meaning meaning) {
            return Overdue.on(day, dates.startOn(), dates.endOn(), meaning)
                    .map(late -> new Late(late.kind() == Overdue.Kind.TO_START, late.promisedOn(), late.days()))
                    .orElse(null);
        }
    }

    /**
     * What the row of states shows at one reporting point.
     *
     * @param closed whether the point's states have been kept
     * @param state null where nothing was stated, or where the point is still open
     * @param corrected whether the first version was corrected
     */
    public record Cell(
            LocalDate on,
            String label,
            boolean closed,
            @Nullable LineState state,
            boolean corrected) {}

    public String words() {
        return plain.isBlank() ? title : plain;
    }

    public boolean delayed() {
        return state != null && state.delayed();
    }

    /** Whether it goes on with a post that nobody holds, or without any post that leads it. */
    public boolean withoutLead() {
        return (state == null || state.open())
                && (leads.isEmpty() || leads.stream().anyMatch(Lead::vacant));
    }

    public boolean heldBack() {
        return heldBackWhy != null;
    }
}
