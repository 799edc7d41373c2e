package uk.sidebyside.partnership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.shared.AreaId;

/**
 * Puts sessions into the calendars of those who lead a piece and of those who take part in it. A calendar is fetched by a telephone and is
 * no look at a child: to those who lead a piece with one it does not say what a session is about.
 */
@Component
public class PartnershipCalendar implements CalendarSource {
    private static final String WITH_A_CHILD = "Session of a piece of work with a child";

    private final SessionStore sessions;
    private final Pieces pieces;
    private final Participants participants;

    PartnershipCalendar(SessionStore sessions, Pieces pieces, Participants participants) {
        this.sessions = sessions;
        this.pieces = pieces;
        this.participants = participants;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        if (!reader.signedIn()) {
            return List.of();
        }
        AreaId area = reader.inArea();
        Set<PieceId> mine = new HashSet<>();
        participants.mine(area).forEach(place -> mine.add(place.piece()));
        Set<PieceId> withAChild = new HashSet<>();
        pieces.inArea(area).stream()
                .filter(piece -> pieces.mayLead(area, piece) && !mine.contains(piece.id()))
                .forEach(piece -> (piece.child() == null ? mine : withAChild).add(piece.id()));
        mine.addAll(withAChild);
        List<Entry> entries = new ArrayList<>();
        sessions.of(area, null).stream()
                .filter(session -> mine.contains(session.piece()))
                .forEach(session -> {
                    PieceSessions.Option time = session.settled();
                    if (time != null) {
                        entries.add(entry(
                                session, time, withAChild.contains(session.piece()) ? WITH_A_CHILD : session.title()));
                    }
                });
        return entries;
    }

    /** One session as the calendar of whoever takes part in it has it. */
    public static Entry entry(PieceSessions.Session session, PieceSessions.Option time) {
        return entry(session, time, session.title());
    }

    private static Entry entry(PieceSessions.Session session, PieceSessions.Option time, String title) {
        return new Entry(
                "partnership-session:" + session.id(),
                session.version(),
                title,
                session.place(),
                "/partnership/piece/" + session.piece().value(),
                time.time().on(),
                new Hours(time.time().from(), time.time().to()),
                session.calledOff(),
                session.changedAt());
    }
}
