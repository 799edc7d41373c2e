package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.PieceTalks;

/** When people were asked, and what was decided then. */
public record DecidePage(PieceHead head, List<PieceTalks.Request> requests, List<PieceTalks.Decision> decisions) {
    public DecidePage {
        requests = List.copyOf(requests);
        decisions = List.copyOf(decisions);
    }
}
