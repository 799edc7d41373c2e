package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.SayOfStep;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What was done at each step of a piece, and which were left out. */
@Service
public class PieceSteps {
    private final StepStore store;
    private final Pieces pieces;
    private final Clock clock;

    PieceSteps(StepStore store, Pieces pieces, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.clock = clock;
    }

    /**
     * @param skipped left out rather than done
     * @param words what was done, or why it was left out
     * @param saidAs the post of whoever said it
     */
    public record Said(boolean skipped, String words, LocalDate on, String saidAs, int version) {}

    /** By the key of the step; a step of which nobody has said anything is missing. */
    @Transactional(readOnly = true)
    public Map<String, Said> of(AreaId area, PieceId piece) {
        return store.of(area, piece);
    }

    /** @param version of what was said of the step when they began to write; 0 where nothing was */
    @Transactional
    public Saving<PieceId> say(AreaId area, PieceId id, String key, int version, boolean skipped, String words) {
        Piece piece = pieces.toLead(area, id);
        Model.Step step = pieces.model(area, piece).step(key).orElseThrow(NotFound::new);
        List<Finding> findings = SayOfStep.check(step, skipped, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var said = new Said(skipped, words.strip(), LocalDate.now(clock), pieces.writtenAs(area), version);
        if (!store.say(area, id, key, said)) {
            Said now = store.of(area, id).get(key);
            return now == null
                    ? new Saving.Stale<>(Map.of(), 0)
                    : new Saving.Stale<>(Map.of("words", now.words()), now.version());
        }
        return Saving.saved(id);
    }
}
