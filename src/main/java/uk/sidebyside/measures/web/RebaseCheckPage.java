package uk.sidebyside.measures.web;

import java.time.LocalDate;
import java.util.UUID;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Signal;
import uk.sidebyside.pages.chart.Chart;

/**
 * A rebase before it is recorded: what was asked for, and the chart without it and with it.
 *
 * @param signal what the chart would say with it
 * @param version how many rebases there were when the form was shown
 */
public record RebaseCheckPage(
        Measure measure,
        LocalDate on,
        String reason,
        SeatId approver,
        String approvedBy,
        Chart before,
        Chart after,
        Signal signal,
        UUID submission,
        int version) {}
