package uk.sidebyside.board;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.rules.WriteFamilyVoice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The section of a meeting's papers that the family seats write. Nobody else does: not the council's staff, not an
 * administrator. Each version is kept.
 */
@Service
public class FamilyVoices {
    private final FamilyVoiceStore store;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Posts posts;
    private final Clock clock;

    FamilyVoices(FamilyVoiceStore store, Meetings meetings, Bodies bodies, Posts posts, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.bodies = bodies;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * @param words what families say; blank where {@code reasonForNone} says why there is nothing
     * @param seenNumber the number of the version that the writer saw, 0 where there was none
     */
    public record Write(UUID submission, MeetingId meeting, String words, String reasonForNone, int seenNumber) {}

    @Transactional
    public Saving<FamilyVoice> write(AreaId area, Write command) {
        Meeting meeting = meetings.byId(area, command.meeting());
        WriteFamilyVoice rule = rule(area, meeting, command.words(), command.reasonForNone());
        if (!rule.mayWrite()) {
            throw new NotFound();
        }
        List<FamilyVoice> before = store.history(area, meeting.id());
        Optional<FamilyVoice> again = before.stream()
                .filter(v -> v.submission().equals(command.submission()))
                .findFirst();
        if (again.isPresent()) {
            return Saving.saved(again.get());
        }
        List<Finding> findings = rule.findings();
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!before.isEmpty() && before.getFirst().number() != command.seenNumber()) {
            return before.getFirst().stale();
        }
        return Saving.saved(store.insert(area, Ids.next(clock), command, writer(), clock.instant()));
    }

    private FamilyVoiceStore.Writer writer() {
        return new FamilyVoiceStore.Writer(Principals.current().person(), posts.acting(Role.FAMILY_SEAT, Role.CHAIR));
    }

    /** Whether the current principal may write the section of this meeting. */
    @Transactional(readOnly = true)
    public boolean mayWrite(AreaId area, MeetingId meeting) {
        return rule(area, meetings.byId(area, meeting), "", "").mayWrite();
    }

    /** Whether the current principal may say no more than why there is nothing. */
    @Transactional(readOnly = true)
    public boolean mayOnlyGiveTheReason(AreaId area, MeetingId meeting) {
        return mayWrite(area, meeting) && !Principals.current().has(Role.FAMILY_SEAT);
    }

    private WriteFamilyVoice rule(AreaId area, Meeting meeting, String words, String reason) {
        Principal principal = Principals.current();
        List<Body.Place> family = bodies.governance(area)
                .body(meeting.body())
                .map(body -> body.placesOf(Body.PlaceKind.FAMILY))
                .orElse(List.of());
        boolean sitsHere = principal.has(Role.FAMILY_SEAT)
                && family.stream()
                        .anyMatch(place -> principal.holds(place.seat().id()));
        int filled =
                (int) family.stream().filter(place -> !place.seat().vacant()).count();
        return new WriteFamilyVoice(
                words,
                reason,
                sitsHere && principal.signedIn(),
                principal.has(Role.CHAIR) && principal.signedIn(),
                filled,
                meeting.packClosed());
    }

    /** What stands there now; empty where nothing was written. */
    @Transactional(readOnly = true)
    public Optional<FamilyVoice> current(AreaId area, MeetingId meeting) {
        return history(area, meeting).stream().findFirst();
    }

    /** Every version, the newest first. */
    @Transactional(readOnly = true)
    public List<FamilyVoice> history(AreaId area, MeetingId meeting) {
        return store.history(area, meeting);
    }
}
