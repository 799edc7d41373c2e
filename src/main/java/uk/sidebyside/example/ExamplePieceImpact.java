package uk.sidebyside.example;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.partnership.PieceRefs;

/** What difference York's pieces of work made, in the one format: one that everybody reads, and one that is still a draft. */
@Component
@OnlyWithAnExample
class ExamplePieceImpact {
    private final ImpactStatements statements;

    ExamplePieceImpact(ImpactStatements statements) {
        this.statements = statements;
    }

    void tell(Story story, ExamplePieces.Told told, Sheet.Row row) {
        var said = new SaidOfImpact(
                row.day("until"),
                row.text("did"),
                row.text("how_much"),
                row.text("how_well"),
                row.text("better_off"),
                row.text("evidence"),
                row.text("next"),
                row.yes("for_everybody"));
        told.asLead(story, row.day("on"), () -> statements
                .write(PieceRefs.of(story.area(), told.id()), said, List.of())
                .orThrow());
    }
}
