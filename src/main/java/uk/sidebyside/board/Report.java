package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.board.rules.ReportsDue;
import uk.sidebyside.plan.WorkstreamId;

/**
 * A workstream's assurance report for one month.
 *
 * @param lead the seat that writes it; null while the workstream has no lead
 * @param standing how the workstream's lines stand: as handed in, or as of now while it is a draft; null in lists
 * @param sentBackWhy what its author was asked to change; blank where it was never sent back
 */
public record Report(
        ReportId id,
        WorkstreamId workstream,
        String workstreamTitle,
        YearMonth month,
        @Nullable SeatId lead,
        LocalDate dueOn,
        ReportState state,
        Text text,
        @Nullable Standing standing,
        @Nullable LocalDate submittedOn,
        String sentBackWhy,
        int version) {

    /**
     * What its author adds to what the plan says.
     *
     * @param alert what the board must act on
     * @param advise what the board should know is being worked on
     * @param assure what the board can rely on
     * @param asks what the author asks the board to do or decide
     */
    public record Text(String narrative, String risks, String alert, String advise, String assure, String asks) {
        public static final Text EMPTY = new Text("", "", "", "", "", "");
    }

    public boolean notReceived(LocalDate today) {
        return ReportsDue.notReceived(dueOn, state, today);
    }

    Report ledBy(@Nullable SeatId other) {
        return new Report(
                id,
                workstream,
                workstreamTitle,
                month,
                other,
                dueOn,
                state,
                text,
                standing,
                submittedOn,
                sentBackWhy,
                version);
    }

    Report with(Standing prefilled) {
        return new Report(
                id,
                workstream,
                workstreamTitle,
                month,
                lead,
                dueOn,
                state,
                text,
                prefilled,
                submittedOn,
                sentBackWhy,
                version);
    }
}
