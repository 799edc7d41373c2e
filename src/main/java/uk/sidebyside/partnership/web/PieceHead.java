package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import uk.sidebyside.partnership.Piece;

/** What every page of a piece has in its head. */
public record PieceHead(Piece piece, boolean mayLead, LocalDate today) {
    public String at(String below) {
        return piece.at() + below;
    }

    public boolean mayWork() {
        return mayLead && piece.running();
    }
}
