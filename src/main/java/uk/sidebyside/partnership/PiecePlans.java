package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.PlanOfAction;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** The plan of action of a piece, which those who take part see: what, who, by when, and why a day moved. */
@Service
public class PiecePlans {
    private final PlanStore store;
    private final Pieces pieces;
    private final Clock clock;

    PiecePlans(PlanStore store, Pieces pieces, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.clock = clock;
    }

    /** @param slips each day that moved, the first first */
    public record Item(
            UUID id,
            PieceId piece,
            String what,
            String who,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            List<Slip> slips,
            int version) {
        public Item {
            slips = List.copyOf(slips);
        }

        Item with(List<Slip> moved) {
            return new Item(id, piece, what, who, dueOn, doneOn, moved, version);
        }

        public PlanOfAction.Standing standing(LocalDate today) {
            return PlanOfAction.standing(dueOn, doneOn, today);
        }
    }

    /** @param on when it was said that the day moves */
    public record Slip(LocalDate was, LocalDate now, String because, LocalDate on) {}

    /** By the day that is promised now. */
    @Transactional(readOnly = true)
    public List<Item> of(AreaId area, PieceId piece) {
        return store.items(area, piece);
    }

    @Transactional
    public Saving<PieceId> add(AreaId area, PieceId id, String what, String who, @Nullable LocalDate dueOn) {
        pieces.toLead(area, id);
        List<Finding> findings = PlanOfAction.add(what, who, dueOn);
        if (!findings.isEmpty() || dueOn == null) {
            return Saving.refused(findings);
        }
        store.insert(area, Ids.next(clock), id, what.strip(), who.strip(), dueOn);
        return Saving.saved(id);
    }

    /** @throws NotFound for what is not in the plan of a piece that the principal leads */
    @Transactional(readOnly = true)
    public Item toChange(AreaId area, PieceId piece, UUID item) {
        pieces.toLead(area, piece);
        return store.items(area, piece).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The old day and why it moved stay beside the new one. */
    @Transactional
    public Saving<PieceId> move(
            AreaId area, PieceId piece, UUID id, int version, @Nullable LocalDate dueOn, String because) {
        Item item = toChange(area, piece, id);
        List<Finding> findings = PlanOfAction.move(item.dueOn(), dueOn, because, item.doneOn());
        if (item.version() != version && !item.slips().isEmpty()) {
            return new Saving.Stale<>(Map.of("because", item.slips().getLast().because()), item.version());
        }
        if (!findings.isEmpty() || dueOn == null) {
            return Saving.refused(findings);
        }
        if (!store.move(area, item, version, Ids.next(clock), dueOn, because.strip(), LocalDate.now(clock))) {
            return new Saving.Stale<>(Map.of(), item.version());
        }
        return Saving.saved(piece);
    }

    @Transactional
    public void done(AreaId area, PieceId piece, UUID item) {
        toChange(area, piece, item);
        store.done(area, item, LocalDate.now(clock));
    }
}
