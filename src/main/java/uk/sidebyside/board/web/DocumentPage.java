package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.UUID;
import uk.sidebyside.board.GovernanceDocument;

/**
 * One document in one of its versions, with what changed from version to version.
 *
 * @param version the one that is shown: the current one or one that it replaced
 */
public record DocumentPage(
        GovernanceDocument document, GovernanceDocument.Version version, LocalDate today, boolean mayWrite) {

    public String review() {
        return DocumentsPage.review(document, today);
    }

    public boolean current() {
        return version.number() == document.current().number();
    }

    public String address() {
        UUID id = document.id().value();
        return "/board/documents/" + id;
    }
}
