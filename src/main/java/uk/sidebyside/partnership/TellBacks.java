package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Those who took part are told what came of it: when it ends, after six months and after twelve. */
@Service
public class TellBacks {
    private final TellBackStore store;
    private final PieceFacts facts;
    private final Pieces pieces;
    private final Clock clock;

    TellBacks(TellBackStore store, PieceFacts facts, Pieces pieces, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.pieces = pieces;
        this.clock = clock;
    }

    /** @param toldOn null until they were told; then how and what stand beside it */
    public record Promise(
            PieceId piece,
            TellBackPoint point,
            LocalDate dueOn,
            @Nullable LocalDate toldOn,
            @Nullable Channel channel,
            String words,
            int version) {
        public TellBackPoint.Standing standing(LocalDate today) {
            return TellBackPoint.standing(dueOn, toldOn, today);
        }
    }

    /** The first due first; none while the piece is under way. */
    @Transactional(readOnly = true)
    public List<Promise> of(AreaId area, PieceId piece) {
        return store.of(area, piece);
    }

    @Transactional
    public Saving<PieceId> tell(
            AreaId area,
            PieceId id,
            TellBackPoint point,
            @Nullable Channel channel,
            @Nullable LocalDate on,
            String words) {
        Piece piece = pieces.toLead(area, id);
        LocalDate ended = piece.endedOn();
        if (ended == null) {
            throw new NotFound();
        }
        List<Finding> findings = TellBackPoint.tell(words, channel, on, ended, LocalDate.now(clock));
        if (!findings.isEmpty() || channel == null || on == null) {
            return Saving.refused(findings);
        }
        boolean[] first = new boolean[1];
        facts.toldBack(area, id, () -> first[0] = store.tell(area, id, point, on, channel, words.strip()));
        if (!first[0]) {
            Promise now = store.of(area, id).stream()
                    .filter(promise -> promise.point() == point)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return new Saving.Stale<>(Map.of("words", now.words()), now.version());
        }
        return Saving.saved(id);
    }
}
