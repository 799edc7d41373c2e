package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.HowToReach;
import uk.sidebyside.partnership.PieceSessions;

/**
 * Sessions of a piece, the latest made first.
 *
 * @param missed who gets no e-mail of times, for whoever leads it
 */
public record SessionsPage(PieceHead head, List<PieceSessions.Session> sessions, HowToReach.Missed missed) {
    public SessionsPage {
        sessions = List.copyOf(sessions);
    }
}
