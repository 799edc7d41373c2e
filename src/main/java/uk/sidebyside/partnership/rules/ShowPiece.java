package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What is published of a piece: never without what those said who did not agree (REQUIREMENTS R099). */
public final class ShowPiece {
    private static final String SOURCE = "REQUIREMENTS R099";

    private ShowPiece() {}

    /** @param agreed how those who take part stood to the latest draft; null where there was none */
    public static List<Finding> check(
            Level level, PieceState state, String story, @Nullable Agreed agreed, String disagreement) {
        List<Finding> findings = new ArrayList<>();
        if (level != Level.STRATEGIC) {
            findings.add(Finding.of("", "show.only.services", "DESIGN 4, access"));
        }
        if (state == PieceState.RUNNING) {
            findings.add(Finding.of("", "show.needs.end", SOURCE));
        }
        if (story.isBlank()) {
            findings.add(Finding.of("story", "show.needs.story", "REQUIREMENTS R100"));
        }
        if (state == PieceState.FINISHED && (agreed == null || !agreed.complete())) {
            findings.add(Finding.of("", "show.needs.agreement", SOURCE));
        }
        if (agreed != null && agreed.doNotAgree() > 0 && disagreement.isBlank()) {
            findings.add(Finding.of("disagreement", "show.needs.disagreement", SOURCE));
        }
        return findings;
    }
}
