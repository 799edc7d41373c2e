package uk.sidebyside.partnership.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.PieceRefs;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;

/** What came of a piece and is kept in other rooms: what was made in it, and what difference it made. */
@Component
class CameOfIt {
    private final Links links;
    private final ImpactStatements statements;

    CameOfIt(Links links, ImpactStatements statements) {
        this.links = links;
        this.statements = statements;
    }

    /** What was made in a piece, like a framework of audits, as far as the reader may see it. */
    List<Linked> made(AreaId area, Piece piece) {
        return links.of(PieceRefs.of(area, piece.id())).stream()
                .filter(link -> link.kind().equals("made") && link.direction() == Linked.Direction.LEADS_TO)
                .toList();
    }

    /** Statements of impact of a piece on a service, drafts with them for those who may write them, the latest first. */
    List<ImpactStatement> impact(AreaId area, Piece piece) {
        return piece.child() == null ? impact(area, piece.id()) : List.of();
    }

    /** Those that everybody may read of a piece that is shown to everybody. */
    List<ImpactStatement> told(AreaId area, PieceId shown) {
        return impact(area, shown).stream().filter(one -> !one.draft()).toList();
    }

    private List<ImpactStatement> impact(AreaId area, PieceId piece) {
        Ref about = PieceRefs.of(area, piece);
        return statements.of(List.of(about)).getOrDefault(about, List.of());
    }
}
