package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.Issue;
import uk.sidebyside.board.Report;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.pages.FormErrors;

/**
 * One assurance report: what the plan says, what its author adds, and what the reader may do.
 *
 * @param standsIn nobody leads its workstream
 * @param why what was typed for its author when it could not be sent back
 */
public record ReportPage(
        Report report,
        List<Issue> issues,
        List<Body> bodies,
        FormErrors errors,
        boolean author,
        boolean standsIn,
        boolean mayApprove,
        LocalDate today,
        UUID submission,
        String why) {

    public String address() {
        return "/board/reports/" + report.id().value();
    }

    public String standing() {
        return ReportsPage.standing(report, today);
    }

    public boolean draft() {
        return report.state() == ReportState.DRAFT;
    }

    public boolean handedIn() {
        return report.state() == ReportState.SUBMITTED;
    }

    public boolean approved() {
        return report.state() == ReportState.APPROVED;
    }

    /** The author's words under their headings; what is blank is left out. */
    public List<List<String>> parts() {
        Report.Text text = report.text();
        return List.of(
                        List.of("What happened this month", text.narrative()),
                        List.of("Alert", text.alert()),
                        List.of("Advise", text.advise()),
                        List.of("Assure", text.assure()),
                        List.of("Risks", text.risks()),
                        List.of("Asks of the board", text.asks()))
                .stream()
                .filter(part -> !part.get(1).isBlank())
                .toList();
    }
}
