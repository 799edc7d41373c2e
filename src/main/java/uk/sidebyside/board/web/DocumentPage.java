package uk.sidebyside.board.web;

import java.time.LocalDate;
import uk.sidebyside.board.GovernanceDocument;

/** One document as it is now, with what changed from version to version. */
public record DocumentPage(GovernanceDocument document, LocalDate today, boolean mayWrite) {

    public String review() {
        return DocumentsPage.review(document, today);
    }
}
