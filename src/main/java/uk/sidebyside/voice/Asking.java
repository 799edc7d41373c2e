package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.thread.Links;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.rules.AskRules;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Ask;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.VoiceRefs;

/** What everybody is asked about an action of a plan or a service, and how somebody begins to answer. */
@Service
public class Asking {
    private final AskStore asks;
    private final SittingStore sittings;
    private final Desk desk;
    private final Refs refs;
    private final Links links;
    private final Seats seats;
    private final Questions questions;
    private final Clock clock;

    Asking(
            AskStore asks,
            SittingStore sittings,
            Desk desk,
            Refs refs,
            Links links,
            Seats seats,
            Questions questions,
            Clock clock) {
        this.asks = asks;
        this.sittings = sittings;
        this.desk = desk;
        this.refs = refs;
        this.links = links;
        this.seats = seats;
        this.questions = questions;
        this.clock = clock;
    }

    /** @param about null where nothing was chosen */
    public record Words(
            @Nullable Ref about,
            String title,
            String intro,
            String questions,
            String readers,
            @Nullable SeatId readerSeat,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate tellBackOn) {}

    /** Everything that the area asks or has asked. */
    @Transactional(readOnly = true)
    public List<Ask> inArea(AreaId area) {
        return asks.inArea(area);
    }

    /** What the area asks today, and that this reader may see the subject of. */
    @Transactional(readOnly = true)
    public List<Ask> open(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        List<Ask> open =
                asks.inArea(area).stream().filter(ask -> ask.openOn(today)).toList();
        Set<Ref> seen = refs.resolve(open.stream().map(Ask::about).toList(), Principals.current())
                .keySet();
        return open.stream().filter(ask -> seen.contains(ask.about())).toList();
    }

    @Transactional(readOnly = true)
    public Ask byId(AreaId area, AskId id) {
        return asks.find(area, id).orElseThrow(NotFound::new);
    }

    /** What can be asked about. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> targets() {
        return links.targets().stream()
                .filter(target -> !target.ref().kind().equals(VoiceRefs.CHILD))
                .toList();
    }

    @Transactional
    public Saving<AskId> ask(AreaId area, UUID submission, Words words) {
        Optional<AskId> before = asks.submitted(area, submission);
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        List<Finding> findings = check(words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new AskId(Ids.next(clock));
        Principal by = Principals.current();
        boolean first = asks.insert(area, id, submission, words, by.signedIn() ? by.person() : null, clock.instant());
        return Saving.saved(first ? id : asks.submitted(area, submission).orElseThrow());
    }

    @Transactional
    public Saving<AskId> change(AreaId area, AskId id, int version, Words words) {
        byId(area, id);
        List<Finding> findings = check(words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!asks.update(area, id, version, words)) {
            Ask now = byId(area, id);
            return new Saving.Stale<>(
                    Map.of("title", now.title(), "intro", now.intro(), "readers", now.readers()), now.version());
        }
        return Saving.saved(id);
    }

    private List<Finding> check(Words words) {
        Ref about = words.about();
        boolean known = about != null
                && !about.kind().equals(VoiceRefs.CHILD)
                && questions.has(words.questions())
                && refs.resolve(about, Principals.current()).isPresent();
        if (about != null && !desk.mayWorkOn(about, Principals.current())) {
            throw new NotFound();
        }
        return AskRules.everybody(
                words.title(),
                words.readers(),
                known,
                new AskRules.Days(words.fromOn(), words.closesOn(), words.tellBackOn()));
    }

    /** Begins an answer to what everybody is asked, in the name of a code that nobody has begun with. */
    @Transactional
    public Sitting begin(AreaId area, ReceiptCode code, AskId id) {
        Ask ask = asks.find(area, id)
                .filter(one -> one.openOn(LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
        Sitting sitting = sitting(
                ask.about(),
                ask.title(),
                id,
                ask.questions(),
                new Readers(ask.readers(), ask.readerSeat(), null),
                Speaker.SOMEBODY,
                null,
                false,
                "",
                ask.tellBackOn());
        sittings.insert(area, sitting, new SittingStore.Keys(code.key(), null, null));
        return sittings.ofKey(area, code.key()).orElseThrow(NotFound::new).sitting();
    }

    /** Who reads what is said. @param person null where the words say it */
    public record Readers(
            String words, @Nullable SeatId seat, @Nullable PersonId person) {}

    /**
     * What an account begins to say.
     *
     * @param questions the set of questions
     * @param own whether it is the child's or young person's own account
     * @param helper whoever helps the child to say it, as the child would call them; blank where nobody does
     */
    public record Begin(
            Ref about, String title, String questions, Readers readers, Speaker speaker, boolean own, String helper) {}

    /**
     * Begins what somebody with an account wants to say; it then goes on in the name of the code.
     *
     * @throws NotFound for something that they may not see
     */
    @Transactional
    public void begin(AreaId area, ReceiptCode code, Begin begin) {
        Principal principal = Principals.current();
        if (refs.resolve(begin.about(), principal).isEmpty()) {
            throw new NotFound();
        }
        Sitting sitting = sitting(
                begin.about(),
                begin.title(),
                null,
                begin.questions(),
                begin.readers(),
                begin.speaker(),
                principal.person(),
                begin.own(),
                begin.helper(),
                null);
        sittings.insert(area, sitting, new SittingStore.Keys(code.key(), null, null));
    }

    Sitting sitting(
            Ref about,
            String title,
            @Nullable AskId ask,
            String set,
            Readers readers,
            Speaker speaker,
            @Nullable PersonId giver,
            boolean own,
            String helper,
            @Nullable LocalDate tellBackOn) {
        return new Sitting(
                new SittingId(Ids.next(clock)),
                UUID.randomUUID(),
                about,
                title,
                ask,
                set,
                readers.words(),
                readers.seat(),
                readers.person(),
                speaker,
                false,
                giver,
                own,
                "",
                helper,
                null,
                false,
                null,
                null,
                tellBackOn,
                null,
                clock.instant(),
                null);
    }

    /** The posts that can be chosen to read what is said. */
    @Transactional(readOnly = true)
    public Map<SeatId, Seat> posts(AreaId area) {
        return seats.byId(area);
    }
}
