package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import uk.sidebyside.partnership.Piece;

/** The pieces of work with one child. */
public record ChildPiecesPage(UUID child, String knownAs, List<Piece> pieces) {
    public ChildPiecesPage {
        pieces = List.copyOf(pieces);
    }

    public String childAt() {
        return "/children/" + child;
    }

    public String beginAt() {
        return "/partnership/child/" + child + "/piece";
    }
}
