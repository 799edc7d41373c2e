package uk.sidebyside.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.rules.ClosePack;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The part of a meeting's papers that few may read. The papers name each item with its reason and hold none of its words;
 * to anybody but a member of the body that meets and the administrators this part does not exist.
 */
@Service
public class ExemptParts {
    private static final String SOURCE = "docs/rules/board.md, the exempt part";
    private static final Set<Body.PlaceKind> MEMBERS =
            Set.of(Body.PlaceKind.CHAIR, Body.PlaceKind.VICE_CHAIR, Body.PlaceKind.MEMBER);

    private final ExemptStore store;
    private final PackStore packs;
    private final EditionStore editions;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Posts posts;
    private final Frozen frozen;
    private final Clock clock;

    ExemptParts(
            ExemptStore store,
            PackStore packs,
            EditionStore editions,
            Meetings meetings,
            Bodies bodies,
            Posts posts,
            Frozen frozen,
            Clock clock) {
        this.store = store;
        this.packs = packs;
        this.editions = editions;
        this.meetings = meetings;
        this.bodies = bodies;
        this.posts = posts;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** @param submission made when the form was shown: the same item is stored once */
    public record Add(UUID submission, MeetingId meeting, String title, String why, String words) {}

    @Transactional
    public Saving<MeetingId> add(AreaId area, Add command) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        Meeting meeting = meetings.byId(area, command.meeting());
        mustRead(area, meeting);
        List<Finding> findings = findings(area, command);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var item = new ExemptPart.Item(
                Ids.next(clock),
                command.title().strip(),
                command.why().strip(),
                command.words().strip(),
                posts.acting(Role.CHAIR, Role.ADMINISTRATOR));
        store.insert(area, meeting.id(), command.submission(), item);
        return Saving.saved(meeting.id());
    }

    private List<Finding> findings(AreaId area, Add command) {
        if (closed(area, command.meeting())) {
            return new ClosePack(true, "", "", "", "", "", "").findings();
        }
        List<Finding> findings = new ArrayList<>();
        if (command.title().isBlank() || command.title().strip().length() > 200) {
            findings.add(Finding.of("title", "exempt.needs.title", SOURCE));
        }
        if (command.why().isBlank()) {
            findings.add(Finding.of("why", "exempt.needs.why", SOURCE));
        }
        if (command.words().isBlank()) {
            findings.add(Finding.of("words", "exempt.needs.words", SOURCE));
        }
        return findings;
    }

    /** Takes an item out of an open pack again. */
    @Transactional
    public Saving<MeetingId> remove(AreaId area, MeetingId id, UUID item) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        mustRead(area, meetings.byId(area, id));
        if (closed(area, id)) {
            return Saving.refused(new ClosePack(true, "", "", "", "", "", "").findings());
        }
        if (!store.delete(area, id, item)) {
            throw new NotFound();
        }
        return Saving.saved(id);
    }

    /**
     * As it stands, or as it was when the pack was closed.
     *
     * @throws NotFound for whoever may not read it, as where there is no such meeting
     */
    @Transactional(readOnly = true)
    public ExemptPart of(AreaId area, MeetingId id) {
        mustRead(area, meetings.byId(area, id));
        if (closed(area, id)) {
            return editions.latest(area, EditionStore.Of.exemptPart(id))
                    .map(edition -> frozen.read(edition.content(), ExemptPart.class))
                    .orElse(new ExemptPart(List.of()));
        }
        return new ExemptPart(store.items(area, id));
    }

    /** Whether the current principal may read the exempt part of this meeting. */
    @Transactional(readOnly = true)
    public boolean mayRead(AreaId area, Meeting meeting) {
        Principal principal = Principals.current();
        if (principal.has(Role.ADMINISTRATOR)) {
            return true;
        }
        return bodies.governance(area).body(meeting.body()).stream()
                .flatMap(body -> body.places().stream())
                .anyMatch(place -> MEMBERS.contains(place.kind())
                        && principal.holds(place.seat().id()));
    }

    private void mustRead(AreaId area, Meeting meeting) {
        if (!mayRead(area, meeting)) {
            throw new NotFound();
        }
    }

    private boolean closed(AreaId area, MeetingId id) {
        return packs.read(area, id).map(PackStore.Row::closed).orElse(false);
    }
}
