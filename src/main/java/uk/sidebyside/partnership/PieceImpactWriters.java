package uk.sidebyside.partnership;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.curves.ImpactWriters;
import uk.sidebyside.shared.Ref;

/**
 * Of a piece on a service those write what difference it made who lead it, also once it has ended. Of a piece with one child no
 * statement is written: what changed for the child is told to the child and the family.
 */
@Component
class PieceImpactWriters implements ImpactWriters {
    private final PieceStore pieces;
    private final Desk desk;

    PieceImpactWriters(PieceStore pieces, Desk desk) {
        this.pieces = pieces;
        this.desk = desk;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PieceRefs.PIECE);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWrite(Ref about) {
        return pieces.find(about.area(), new PieceId(about.id()))
                .filter(piece -> piece.child() == null && desk.leads(about.area(), piece))
                .isPresent();
    }
}
