package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import uk.sidebyside.board.Report;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.Coverage;
import uk.sidebyside.board.rules.ReportState;

/** The assurance reports of one month. */
public record ReportsPage(
        YearMonth month, List<YearMonth> months, List<Report> reports, LocalDate today, boolean mayOpen) {

    public String sentence() {
        if (reports.isEmpty()) {
            return "There are no reports yet. They are opened by themselves each month.";
        }
        long received = reports.stream().filter(r -> r.state().received()).count();
        List<Report> due = reports.stream()
                .filter(r -> r.state().received() || r.notReceived(today))
                .toList();
        return due.isEmpty()
                ? Words.count(reports.size(), "report is", "reports are") + " being written, due on "
                        + Words.day(reports.getFirst().dueOn()) + "."
                : Sentences.coverage(new Coverage((int) received, due.size()));
    }

    public String standing(Report report) {
        return standing(report, today);
    }

    static String standing(Report report, LocalDate today) {
        if (report.notReceived(today)) {
            return "Not received";
        }
        return report.state() == ReportState.DRAFT
                ? "Being written"
                : report.state() == ReportState.SUBMITTED ? "Handed in" : "Approved";
    }

    public String colour(Report report) {
        return report.notReceived(today)
                ? "orange"
                : report.state() == ReportState.DRAFT
                        ? "grey"
                        : report.state() == ReportState.SUBMITTED ? "blue" : "green";
    }
}
