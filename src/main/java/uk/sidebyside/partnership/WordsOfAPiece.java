package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.partnership.rules.SaidAndDone;
import uk.sidebyside.shared.AreaId;

/** What everybody reads of a piece, from before it was looked through for somebody's own words, or in spite of that. */
@Component
class WordsOfAPiece implements HoldsWords {
    private final PortfolioStore portfolio;
    private final PieceStore pieces;
    private final PieceEasyRead easyRead;
    private final YouSaidStore youSaid;
    private final Changes changes;
    private final Clock clock;

    WordsOfAPiece(
            PortfolioStore portfolio,
            PieceStore pieces,
            PieceEasyRead easyRead,
            YouSaidStore youSaid,
            Changes changes,
            Clock clock) {
        this.portfolio = portfolio;
        this.pieces = pieces;
        this.easyRead = easyRead;
        this.youSaid = youSaid;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Set<Where> takeOut(AreaId area, PieceId id, String words) {
        Set<Where> out = EnumSet.noneOf(Where.class);
        boolean shown = portfolio.words(area, id).stream()
                .anyMatch(one -> holds(words, one.story(), one.impact(), one.disagreement()));
        if (shown) {
            portfolio.withdraw(area, id, LocalDate.now(clock));
            changes.withdrawAbout(PieceRefs.of(area, id));
            out.add(Where.PORTFOLIO);
        }
        if (pieces.find(area, id)
                .filter(piece -> holds(words, piece.endedBecause()))
                .isPresent()) {
            pieces.endedBecause(area, id, NOT_SHOWN, clock.instant());
            out.add(Where.CAME_OF_IT);
        }
        if (holds(words, easyRead.of(area, id).text())) {
            easyRead.takeAway(area, id);
            out.add(Where.EASY_READ);
        }
        youSaid.of(area, id).stream()
                .filter(line -> holds(words, line.said(), line.did(), line.because()))
                .forEach(line -> {
                    youSaid.hide(area, line.id());
                    out.add(Where.LINES);
                });
        return out;
    }

    private static boolean holds(String own, String... texts) {
        return List.of(texts).stream().anyMatch(text -> SaidAndDone.repeats(text, own));
    }
}
