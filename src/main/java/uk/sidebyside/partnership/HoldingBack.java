package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.HoldBack;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Pieces on services are public from the start (REQUIREMENTS R011). Whoever leads one can hold it back, and everybody reads why. */
@Service
public class HoldingBack {
    private final HeldBackStore store;
    private final Pieces pieces;
    private final BegunForEverybody begun;
    private final Clock clock;

    HoldingBack(HeldBackStore store, Pieces pieces, BegunForEverybody begun, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.begun = begun;
        this.clock = clock;
    }

    /**
     * From when until when a piece was held back.
     *
     * @param heldAs the post of whoever held it back; blank for what began before pieces were public
     * @param until null while it is held back
     */
    public record Period(
            String because,
            LocalDate from,
            String heldAs,
            @Nullable LocalDate until,
            String shownAs) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Period> of(AreaId area, PieceId piece) {
        return store.of(area, piece);
    }

    /** In place of the reason that stood there, which stays in the history. The same again changes nothing. */
    @Transactional
    public Saving<PieceId> hold(AreaId area, PieceId id, String because) {
        Piece piece = pieces.toLead(area, id);
        List<Finding> findings = HoldBack.check(piece.level(), because);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!because.strip().equals(piece.heldBackWhy())) {
            LocalDate today = LocalDate.now(clock);
            String as = pieces.writtenAs(area);
            store.show(area, id, as, today);
            store.hold(area, id, because, as, today);
            begun.takeBack(area, id);
        }
        return Saving.saved(id);
    }

    /** @throws NotFound for whoever does not lead it */
    @Transactional
    public void show(AreaId area, PieceId id) {
        Piece piece = pieces.toLead(area, id);
        boolean held = store.show(area, id, pieces.writtenAs(area), LocalDate.now(clock));
        if (held && piece.running() && piece.service() != null) {
            begun.tell(area, id, piece.service().id(), store.of(area, id).size());
        }
    }
}
