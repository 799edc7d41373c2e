package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.board.GovernanceDocument;
import uk.sidebyside.board.Words;

/** What bodies work by. */
public record DocumentsPage(List<GovernanceDocument> documents, LocalDate today, boolean mayWrite) {

    public String review(GovernanceDocument document) {
        return review(document, today);
    }

    static String review(GovernanceDocument document, LocalDate today) {
        LocalDate on = document.current().reviewOn();
        if (on == null) {
            return "No day of review is set.";
        }
        return switch (document.review(today)) {
            case NO_DATE -> "No day of review is set.";
            case NOT_YET -> "To be reviewed on " + Words.day(on) + ".";
            case SOON -> "Review soon: on " + Words.day(on) + ".";
            case DUE -> "Review due since " + Words.day(on) + ".";
        };
    }
}
