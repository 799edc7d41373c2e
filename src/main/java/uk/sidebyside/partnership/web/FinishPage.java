package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.shared.Finding;

/** What is still missing before a piece is finished, each with the way to it. */
public record FinishPage(Piece piece, List<Finding> missing, UUID submission) {
    public FinishPage {
        missing = List.copyOf(missing);
    }

    public String words(Finding finding) {
        return Wording.of(finding);
    }

    public String where(Finding finding) {
        return piece.at() + Wording.where(finding);
    }
}
