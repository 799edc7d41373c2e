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

/** Puts sessions into the calendars of those who lead a piece and of those who take part in it. */
@Component
public class PartnershipCalendar implements CalendarSource {
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
        pieces.inArea(area).stream()
                .filter(piece -> pieces.mayLead(area, piece))
                .forEach(piece -> mine.add(piece.id()));
        List<Entry> entries = new ArrayList<>();
        sessions.of(area, null).stream()
                .filter(session -> mine.contains(session.piece()))
                .forEach(session -> {
                    PieceSessions.Option time = session.settled();
                    if (time != null) {
                        entries.add(entry(session, time));
                    }
                });
        return entries;
    }

    /** One session as a calendar has it. Its title names the piece, which names nobody. */
    public static Entry entry(PieceSessions.Session session, PieceSessions.Option time) {
        return new Entry(
                "partnership-session:" + session.id(),
                session.version(),
                session.title(),
                session.place(),
                "/partnership/piece/" + session.piece().value(),
                time.time().on(),
                new Hours(time.time().from(), time.time().to()),
                session.calledOff(),
                session.changedAt());
    }
}
