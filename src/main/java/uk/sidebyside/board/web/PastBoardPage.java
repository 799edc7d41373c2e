package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.PastOverview;
import uk.sidebyside.board.Standing;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.dashboard.Dashboard.Tile;

/** The board's page as it was known on a past day. */
public record PastBoardPage(PastOverview then) {

    public String sentence() {
        return Sentences.standing(then.standing());
    }

    public List<Standing.Changed> changed() {
        return then.standing().changes();
    }

    /** A measure's figure of then with its time. */
    public String stands(Tile tile) {
        Point latest = tile.latest();
        return latest == null
                ? "Not reported yet."
                : MeasureWords.figure(latest, tile.measure().unit()).replaceFirst("[.]$", "") + " "
                        + MeasureWords.when(latest) + ".";
    }
}
