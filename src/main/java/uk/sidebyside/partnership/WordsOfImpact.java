package uk.sidebyside.partnership;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.partnership.rules.SaidAndDone;
import uk.sidebyside.shared.AreaId;

/** What difference a piece made, as it is written of it and read by everybody. */
@Component
class WordsOfImpact implements HoldsWords {
    private final ImpactStatements statements;

    WordsOfImpact(ImpactStatements statements) {
        this.statements = statements;
    }

    @Override
    public Set<Where> takeOut(AreaId area, PieceId piece, String words) {
        boolean any = statements.draftAgain(PieceRefs.of(area, piece), said -> said.texts().values().stream()
                .anyMatch(text -> SaidAndDone.repeats(text, words)));
        return any ? EnumSet.of(Where.IMPACT) : EnumSet.noneOf(Where.class);
    }
}
