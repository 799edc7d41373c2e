package uk.sidebyside.partnership;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.curves.ImpactWriters;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;

/**
 * Of a piece on a service those write what difference it made who lead it, also once it has ended. Of a piece with one child no
 * statement is written: what changed for the child is told to the child and the family.
 */
@Component
class PieceImpactWriters implements ImpactWriters {
    private final PieceStore pieces;
    private final Desk desk;
    private final OwnWords ownWords;

    PieceImpactWriters(PieceStore pieces, Desk desk, OwnWords ownWords) {
        this.pieces = pieces;
        this.desk = desk;
        this.ownWords = ownWords;
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

    @Override
    @Transactional(readOnly = true)
    public Set<String> inSomebodysWords(Ref about, Map<String, String> texts) {
        return ownWords.in(about.area(), List.of(new PieceId(about.id())), List.copyOf(texts.entrySet())).stream()
                .map(Finding::field)
                .collect(Collectors.toSet());
    }
}
