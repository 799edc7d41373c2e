package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.board.Overview;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Standing;
import uk.sidebyside.board.Words;

/** What the board must know today, the sentence first. */
public record BoardPage(Overview overview, LocalDate today) {

    public String sentence() {
        return Sentences.standing(overview.standing());
    }

    /** What waits for somebody, in a sentence. */
    public String waiting() {
        long late = overview.waiting().stream().filter(Overview.Waiting::late).count();
        int questions = overview.questions().size();
        String open = questions == 0
                ? "No question is open."
                : Words.count(questions, "question is open.", "questions are open.");
        return late == 0 ? open : open + " " + Words.count(late, "thing is late.", "things are late.");
    }

    /** The last day of the quarter before this one, as an address has it. */
    public String lastQuarter() {
        LocalDate first = today.withDayOfMonth(1);
        return first.minusMonths((first.getMonthValue() - 1) % 3).minusDays(1).toString();
    }

    public List<Standing.Changed> moved() {
        return overview.standing().changes().stream()
                .filter(Standing.Changed::moved)
                .toList();
    }

    public List<PackContent.ReportIn> missing() {
        return overview.reports().stream()
                .filter(PackContent.ReportIn::notReceived)
                .toList();
    }
}
