package uk.sidebyside.voice.worries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.ground.VoiceSettings;
import uk.sidebyside.voice.rules.Promises;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.WorryRules;

/**
 * Worries about somebody's safety. They go to the safeguarding leads who may see the child on the day on which they come, by a letter
 * that is stored with them, and to nobody else: no circle, no inbox, no export, no receipt holds what was said.
 */
@Service
public class Worries {
    private final WorryStore store;
    private final VoiceSettings settings;
    private final WorryReaders readers;
    private final Outbox outbox;
    private final SiteAddress site;
    private final uk.sidebyside.access.Areas areas;
    private final Clock clock;

    Worries(
            WorryStore store,
            VoiceSettings settings,
            WorryReaders readers,
            Outbox outbox,
            SiteAddress site,
            uk.sidebyside.access.Areas areas,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.readers = readers;
        this.outbox = outbox;
        this.site = site;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * That a worry came, and whether it was read: all that its giver's receipt says.
     *
     * @param reached whether somebody was written to who may read it
     */
    public record Came(WorryId id, Instant toldAt, @Nullable Instant readAt, LocalDate receiptUntil, boolean reached) {}

    /**
     * A worry, for the safeguarding lead.
     *
     * @param about who or what it is about, in words; may be blank
     * @param called how whoever told it wants to be called; may be blank
     * @param contact how to reach them; may be blank
     * @param giver whose account it was told with; null for nobody's
     * @param readAt null while nobody has
     * @param done what was done about it; blank while nothing is written down
     * @param tellingRisksHarm null while the lead has not decided
     */
    public record Worry(
            WorryId id,
            @Nullable UUID child,
            String about,
            String words,
            String called,
            String contact,
            @Nullable PersonId giver,
            Instant toldAt,
            @Nullable Instant readAt,
            String done,
            @Nullable Instant doneAt,
            @Nullable Boolean tellingRisksHarm) {
        /** Whether whoever told it said who they are or how to reach them. */
        public boolean mayBeReached() {
            return !called.isBlank() || !contact.isBlank();
        }
    }

    /** Whether somebody holds the post that reads worries, as it is said before one is told. */
    @Transactional(readOnly = true)
    public boolean readBySomebody(AreaId area) {
        return !readers.of(area, null).isEmpty();
    }

    /** @param child that it was told on the page of; null where none is known */
    public record Tell(@Nullable UUID child, String about, String words, String called, String contact) {}

    /**
     * Takes a worry and writes to the lead. The same code stores it once.
     *
     * @param code of its receipt
     */
    @Transactional
    public Saving<WorryId> tell(AreaId area, ReceiptCode code, Tell tell, @Nullable PersonId giver) {
        List<Finding> findings = WorryRules.tell(tell.words());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var before = store.came(area, code.key());
        if (before.isPresent()) {
            return Saving.saved(before.get().id());
        }
        var id = new WorryId(Ids.next(clock));
        LocalDate until =
                Promises.receiptUntil(LocalDate.now(clock), settings.of(area).receiptMonths());
        List<SeatId> leads = readers.of(area, tell.child());
        store.insert(area, id, code.key(), until, tell, giver, !leads.isEmpty(), clock.instant());
        leads.forEach(lead -> outbox.send(letter(area, id, new Recipient.ToSeat(lead))));
        if (leads.isEmpty()) {
            write(area, id);
        }
        return Saving.saved(id);
    }

    /** Where no lead may read it, those who help in this area get to know that one waits. Those who can fill the post have it in their work. */
    private void write(AreaId area, WorryId id) {
        String help = areas.byId(area).help().email();
        if (!help.isBlank()) {
            outbox.send(Message.of(
                    area,
                    new Recipient.ToAddress(help),
                    "voice-worry",
                    "Today: a worry about safety waits, and nobody may read it",
                    "A worry about somebody's safety has come in, and nobody may read it: nobody holds the post of a safeguarding"
                            + " lead, or whoever does is kept away from the child. Give such a post to somebody who may, today."
                            + " They find the worry in their list. Who can do that is an administrator:\n\n"
                            + site.of(area, "/admin/people"),
                    "voice-worry:" + id.value() + ":help"));
        }
    }

    private Message letter(AreaId area, WorryId id, Recipient to) {
        return Message.of(
                area,
                to,
                "voice-worry",
                "Read today: somebody told us a worry about safety",
                "A worry about somebody's safety has come in. It is for the safeguarding lead alone, and is to be read today.\n\n"
                        + site.of(area, "/voice/worries/" + id.value()),
                "voice-worry:" + id.value() + ":" + to.hashCode());
    }

    /** Those that were not read first, the oldest first; then the others, the latest first. */
    @Transactional(readOnly = true)
    public List<Worry> all(AreaId area) {
        mustLead();
        return store.all(area);
    }

    /** Opens a worry and writes down that it was read. */
    @Transactional
    public Worry read(AreaId area, WorryId id) {
        mustLead();
        Worry worry = store.find(area, id).orElseThrow(NotFound::new);
        if (worry.readAt() == null) {
            store.care(area, id, "read", "", null, Principals.current().person(), clock.instant());
        }
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** Writes down what was done, and whether the family may learn that somebody looked. */
    @Transactional
    public Saving<WorryId> act(AreaId area, WorryId id, String done, @Nullable Boolean tellingRisksHarm) {
        mustLead();
        Worry worry = store.find(area, id).orElseThrow(NotFound::new);
        List<Finding> findings = new java.util.ArrayList<>(WorryRules.act(done));
        if (tellingRisksHarm == null) {
            findings.add(Finding.of("risk", "worry.needs.risk", "docs/rules/voice.md, a worry about safety"));
        }
        if (!findings.isEmpty() || tellingRisksHarm == null) {
            return Saving.refused(findings);
        }
        if (!worry.done().equals(done.strip()) || !tellingRisksHarm.equals(worry.tellingRisksHarm())) {
            store.care(
                    area,
                    id,
                    "done",
                    done.strip(),
                    tellingRisksHarm,
                    Principals.current().person(),
                    clock.instant());
        }
        return Saving.saved(id);
    }

    /** For the holder of its receipt, in that name. Empty for any other code. */
    @Transactional(readOnly = true)
    public Optional<Came> came(AreaId area, UUID key) {
        return store.came(area, key);
    }

    private static void mustLead() {
        Principal principal = Principals.current();
        if (!principal.signedIn() || !principal.has(Role.SAFEGUARDING_LEAD)) {
            throw new NotFound();
        }
    }
}
