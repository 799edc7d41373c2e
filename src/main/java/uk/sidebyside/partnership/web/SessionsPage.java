package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.PieceSessions;

/**
 * Sessions of a piece, the latest made first.
 *
 * @param reach how those want to be reached who get no e-mail of times; blank for nobody
 */
public record SessionsPage(PieceHead head, List<PieceSessions.Session> sessions, String reach) {
    public SessionsPage {
        sessions = List.copyOf(sessions);
    }
}
