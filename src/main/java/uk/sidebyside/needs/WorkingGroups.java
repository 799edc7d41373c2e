package uk.sidebyside.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.Link;
import uk.sidebyside.thread.LinkId;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;

/**
 * Working groups, who sits on them, and when they met. That a group is there, for what, with which posts, and when it meets
 * is for everybody; what was agreed is for those who hold a post. Leads of workstreams and administrators write it.
 */
@Service
public class WorkingGroups {
    private static final String SOURCE = "docs/rules/needs.md, working groups";

    private final GroupStore store;
    private final Seats seats;
    private final Links links;
    private final Clock clock;

    WorkingGroups(GroupStore store, Seats seats, Links links, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.links = links;
        this.clock = clock;
    }

    /** Each with its members of today, the first established first. */
    @Transactional(readOnly = true)
    public List<WorkingGroup> inArea(AreaId area) {
        Map<SeatId, Seat> posts = seats.byId(area);
        List<GroupStore.MemberRow> members = store.members(area);
        return store.inArea(area).stream()
                .map(group -> new WorkingGroup(
                        group.id(),
                        group.name(),
                        group.purpose(),
                        group.establishedOn(),
                        group.endedOn(),
                        members.stream()
                                .filter(row -> row.group().equals(group.id()))
                                .map(row -> member(row, posts))
                                .toList(),
                        group.version()))
                .toList();
    }

    private static WorkingGroup.Member member(GroupStore.MemberRow row, Map<SeatId, Seat> posts) {
        Seat seat = row.seat() == null ? null : posts.get(row.seat());
        String words = seat == null ? row.words() : seat.titleAndOrganisation();
        return new WorkingGroup.Member(row.id(), row.seat(), words, row.fromOn());
    }

    @Transactional(readOnly = true)
    public WorkingGroup byId(AreaId area, GroupId id) {
        return inArea(area).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public record Words(
            String name,
            String purpose,
            @Nullable LocalDate establishedOn,
            @Nullable LocalDate endedOn) {}

    @Transactional
    public Saving<GroupId> establish(AreaId area, UUID submission, Words words) {
        Desk.mustWrite();
        GroupId same = store.submitted(area, submission).orElse(null);
        List<Finding> findings = check(area, same, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new GroupId(Ids.next(clock));
        if (same != null || !store.insert(area, id, submission, words)) {
            return Saving.saved(store.submitted(area, submission).orElseThrow());
        }
        return Saving.saved(id);
    }

    @Transactional
    public Saving<GroupId> change(AreaId area, GroupId id, int version, Words words) {
        Desk.mustWrite();
        byId(area, id);
        List<Finding> findings = check(area, id, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.update(area, id, version, words)) {
            WorkingGroup now = byId(area, id);
            return new Saving.Stale<>(Map.of("name", now.name(), "purpose", now.purpose()), now.version());
        }
        return Saving.saved(id);
    }

    private List<Finding> check(AreaId area, @Nullable GroupId own, Words words) {
        List<Finding> findings = new ArrayList<>();
        if (words.name().isBlank()) {
            findings.add(Finding.of("name", "group.needs.name", SOURCE));
        } else if (store.inArea(area).stream()
                .anyMatch(group -> !group.id().equals(own)
                        && group.name().equals(words.name().strip()))) {
            findings.add(Finding.of("name", "group.name.taken", SOURCE));
        }
        if (words.purpose().isBlank()) {
            findings.add(Finding.of("purpose", "group.needs.purpose", SOURCE));
        }
        LocalDate established = words.establishedOn();
        LocalDate ended = words.endedOn();
        if (established == null) {
            findings.add(Finding.of("establishedOn", "group.needs.day", SOURCE));
        } else if (ended != null && ended.isBefore(established)) {
            findings.add(Finding.of("endedOn", "group.ends.before", SOURCE));
        }
        return findings;
    }

    /**
     * Takes a post or an invited person into a group, from today on.
     *
     * @param invitedAs what the person is, as "a parent of a child at primary school"; blank for a post
     */
    @Transactional
    public Saving<GroupId> join(AreaId area, GroupId id, @Nullable SeatId seat, String invitedAs) {
        Desk.mustWrite();
        WorkingGroup group = byId(area, id);
        boolean post = seats.seat(area, seat) != null;
        if (post == !invitedAs.isBlank()) {
            return Saving.refused(List.of(Finding.of("seat", "member.post.or.role", SOURCE)));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.isBefore(group.establishedOn()) ? group.establishedOn() : today;
        store.insertMember(area, Ids.next(clock), id, post ? seat : null, invitedAs.strip(), from);
        return Saving.saved(id);
    }

    /** Ends a membership with today. Ended again, nothing changes. */
    @Transactional
    public void leave(AreaId area, GroupId id, UUID member) {
        Desk.mustWrite();
        byId(area, id);
        store.endMember(area, id, member, LocalDate.now(clock));
    }

    /** @param notes what was agreed; blank for a meeting that is still to come */
    public record Met(@Nullable LocalDate heldOn, String place, String notes) {}

    @Transactional
    public Saving<GroupId> meet(AreaId area, UUID submission, GroupId id, Met met) {
        Desk.mustWrite();
        WorkingGroup group = byId(area, id);
        List<Finding> findings = check(group, met);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insertMeeting(area, new GroupMeetingId(Ids.next(clock)), submission, id, met, clock.instant());
        return Saving.saved(id);
    }

    @Transactional
    public Saving<GroupId> change(AreaId area, GroupMeetingId id, int version, Met met) {
        Desk.mustWrite();
        WorkingGroup.Meeting before = meeting(area, id);
        List<Finding> findings = check(byId(area, before.group()), met);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.updateMeeting(area, id, version, met, clock.instant())) {
            WorkingGroup.Meeting now = meeting(area, id);
            return new Saving.Stale<>(Map.of("place", now.place(), "notes", now.notes()), now.version());
        }
        return Saving.saved(before.group());
    }

    private static List<Finding> check(WorkingGroup group, Met met) {
        LocalDate heldOn = met.heldOn();
        if (heldOn == null) {
            return List.of(Finding.of("heldOn", "meeting.needs.day", SOURCE));
        }
        return heldOn.isBefore(group.establishedOn())
                ? List.of(Finding.of("heldOn", "meeting.before.group", SOURCE, group.establishedOn()))
                : List.of();
    }

    /** A group's meetings, the latest first. */
    @Transactional(readOnly = true)
    public List<WorkingGroup.Meeting> meetings(AreaId area, GroupId id) {
        return store.meetings(area).stream()
                .map(GroupStore.MeetingRow::meeting)
                .filter(meeting -> meeting.group().equals(id))
                .toList();
    }

    @Transactional(readOnly = true)
    public WorkingGroup.Meeting meeting(AreaId area, GroupMeetingId id) {
        return store.meetings(area).stream()
                .map(GroupStore.MeetingRow::meeting)
                .filter(meeting -> meeting.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the group works on, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public List<Linked> worksOn(AreaId area, GroupId id) {
        return links.of(NeedsRefs.of(area, id)).stream()
                .filter(link -> link.direction() == Linked.Direction.LEADS_TO)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<LinkTargets.Target> targets() {
        return links.targets();
    }

    /** Says that the group works on something. @param to null where nothing was chosen */
    @Transactional
    public Saving<GroupId> tie(AreaId area, GroupId id, @Nullable Ref to, String note) {
        Desk.mustWrite();
        byId(area, id);
        if (to == null) {
            return Saving.refused(List.of(Finding.of("to", "group.needs.work", SOURCE)));
        }
        if (worksOn(area, id).stream()
                .anyMatch(link -> link.end().equals(to) && !link.note().equals(note.strip()))) {
            return Saving.refused(List.of(Finding.of("to", "link.is.there", SOURCE)));
        }
        Principal principal = Principals.current();
        links.link(new Link(
                NeedsRefs.of(area, id),
                to,
                NeedsRefs.WORKS_ON,
                note.strip(),
                LocalDate.now(clock),
                principal.signedIn() ? principal.person() : null));
        return Saving.saved(id);
    }

    @Transactional
    public void untie(AreaId area, GroupId id, LinkId link) {
        Desk.mustWrite();
        if (worksOn(area, id).stream().noneMatch(each -> each.id().equals(link))) {
            throw new NotFound();
        }
        links.unlink(area, link, LocalDate.now(clock));
    }
}
