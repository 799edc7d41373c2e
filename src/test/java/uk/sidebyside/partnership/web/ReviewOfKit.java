package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;

/** A piece of work with Kit, which his officer began: his review. Nobody takes part in it yet. */
final class ReviewOfKit {
    private ReviewOfKit() {}

    static Piece begun(ChildStory story, Pieces pieces) {
        var words = new Pieces.Words(
                "Kit’s review, together",
                PieceKind.ANNUAL_REVIEW,
                null,
                false,
                "",
                "The law on plans.",
                "Every outcome.",
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return story.as(
                story.cora,
                () -> pieces.byId(
                        story.area,
                        pieces.begin(story.area, new Pieces.Begin(Level.INDIVIDUAL, null, story.kit, words))
                                .orThrow()));
    }
}
