package uk.sidebyside.measures.web;

import java.time.LocalDate;
import java.util.UUID;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Signal;
import uk.sidebyside.pages.chart.Chart;

/**
 * A rebase before it is recorded, or before it is taken back: what was asked for, and the chart as it is and as it would be.
 *
 * @param back whether it is to be taken back
 * @param signal what the chart would say then
 * @param version how many rebases there were when the form was shown
 */
public record RebaseCheckPage(
        Measure measure,
        boolean back,
        LocalDate on,
        String reason,
        SeatId approver,
        String approvedBy,
        Chart before,
        Chart after,
        Signal signal,
        UUID submission,
        int version) {

    public String title() {
        return back ? "Check before the new limits are taken back" : "Check before the limits begin anew";
    }

    public String action() {
        String rebase = "/measures/" + measure.key() + "/rebase";
        return back ? rebase + "/" + on + "/take-back" : rebase;
    }
}
