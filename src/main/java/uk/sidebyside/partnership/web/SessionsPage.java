package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.PieceSessions;

/** Sessions of a piece, the latest made first. */
public record SessionsPage(PieceHead head, List<PieceSessions.Session> sessions) {
    public SessionsPage {
        sessions = List.copyOf(sessions);
    }
}
