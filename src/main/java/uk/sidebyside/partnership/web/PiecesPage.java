package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.Piece;

/** Every piece on a service, those that are under way first. */
public record PiecesPage(List<Piece> pieces, boolean mayBegin) {
    public PiecesPage {
        pieces = List.copyOf(pieces);
    }

    public List<Piece> running() {
        return pieces.stream().filter(Piece::running).toList();
    }

    public List<Piece> ended() {
        return pieces.stream().filter(piece -> !piece.running()).toList();
    }
}
