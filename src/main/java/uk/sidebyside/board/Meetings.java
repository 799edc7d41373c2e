package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.board.rules.CallOff;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** When bodies meet and what about. Public: whoever is affected may know when they are talked about. */
@Service
public class Meetings {
    private final MeetingStore store;
    private final Posts posts;
    private final Clock clock;

    Meetings(MeetingStore store, Posts posts, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param submission made when the form was shown: the same meeting is stored once */
    public record PlanMeeting(
            UUID submission,
            BodyId body,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            String place,
            List<Meeting.Item> agenda) {

        public PlanMeeting {
            agenda = List.copyOf(agenda);
        }
    }

    @Transactional
    public MeetingId plan(AreaId area, PlanMeeting command) {
        posts.onlyAdministrators();
        var id = new MeetingId(Ids.next(clock));
        if (!store.insert(area, id, command, clock.instant())) {
            return store.submitted(area, command.submission());
        }
        insertItems(area, id, command.agenda());
        return id;
    }

    /** Says that a meeting does not take place, and why; calendars show it as cancelled. */
    @Transactional
    public Saving<MeetingId> callOff(AreaId area, MeetingId id, String why) {
        posts.onlyAdministrators();
        Meeting meeting = byId(area, id);
        List<Finding> findings = CallOff.findings(why, meeting.heldOn(), LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.callOff(area, id, why.strip(), clock.instant());
        return Saving.saved(id);
    }

    /**
     * Writes the agenda anew, in the order given.
     *
     * @param version the one that the editor saw
     */
    @Transactional
    public Saving<MeetingId> writeAgenda(AreaId area, MeetingId id, int version, List<Meeting.Item> agenda) {
        posts.onlyAdministrators();
        if (!store.touch(area, id, version, clock.instant())) {
            Meeting now = byId(area, id);
            return new Saving.Stale<>(Map.of("agenda", now.agendaInWords()), now.version());
        }
        store.deleteItems(area, id);
        insertItems(area, id, agenda);
        return Saving.saved(id);
    }

    private void insertItems(AreaId area, MeetingId id, List<Meeting.Item> agenda) {
        int position = 0;
        for (Meeting.Item item : agenda) {
            store.insertItem(area, Ids.next(clock), id, ++position, item);
        }
    }

    /** @throws NotFound where there is none in the area */
    @Transactional(readOnly = true)
    public Meeting byId(AreaId area, MeetingId id) {
        return store.byId(area, id)
                .map(meeting -> meeting.with(store.agenda(area, id)))
                .orElseThrow(NotFound::new);
    }

    /** All of the area, the latest first. */
    @Transactional(readOnly = true)
    public List<Meeting> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** The next meeting of a body from today on. */
    @Transactional(readOnly = true)
    public Optional<Meeting> next(AreaId area, BodyId body) {
        return store.next(area, body, LocalDate.now(clock));
    }
}
