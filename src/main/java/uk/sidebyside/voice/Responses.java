package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.Link;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;
import uk.sidebyside.voice.rules.Respond;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.rules.TellBack;

/**
 * Views are played back and answered, and their givers told. For those who work with the child, or on what the view is about.
 */
@Service
public class Responses {
    private static final String SOURCE = "docs/rules/voice.md, a response";

    private final SittingStore sittings;
    private final ViewStore views;
    private final TurnStore turns;
    private final RoundStore rounds;
    private final Desk desk;
    private final Links links;
    private final Seats seats;
    private final Outbox outbox;
    private final SiteAddress site;
    private final VoiceFacts facts;
    private final Flags flags;
    private final Clock clock;

    Responses(
            SittingStore sittings,
            ViewStore views,
            TurnStore turns,
            RoundStore rounds,
            Desk desk,
            Links links,
            Seats seats,
            Outbox outbox,
            SiteAddress site,
            VoiceFacts facts,
            Flags flags,
            Clock clock) {
        this.sittings = sittings;
        this.views = views;
        this.turns = turns;
        this.rounds = rounds;
        this.desk = desk;
        this.links = links;
        this.seats = seats;
        this.outbox = outbox;
        this.site = site;
        this.facts = facts;
        this.flags = flags;
        this.clock = clock;
    }

    /**
     * What was understood of a view, for its giver to put right.
     *
     * @param spoken whether it was talked through; the answer is then known
     * @param playedOn the day of that talk
     */
    public record PlayBack(
            UUID submission,
            List<ViewId> views,
            String understood,
            boolean spoken,
            @Nullable LocalDate playedOn) {
        public PlayBack {
            views = List.copyOf(views);
        }
    }

    @Transactional
    public Saving<SittingId> playBack(AreaId area, SittingId id, PlayBack play) {
        Sitting sitting = held(area, id);
        List<Finding> findings = check(play, sitting);
        List<View> its = views.of(area, List.of(id)).stream()
                .map(Views.Told::view)
                .filter(view -> play.views().contains(view.id()))
                .toList();
        if (its.isEmpty()) {
            findings.add(Finding.of("views", "playback.needs.views", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Instant now = clock.instant();
        LocalDate on = play.spoken() && play.playedOn() != null ? play.playedOn() : LocalDate.now(clock);
        for (View view : its) {
            var playing = new TurnStore.Playing(
                    new PlaybackId(Ids.next(clock)),
                    play.submission(),
                    id,
                    view.id(),
                    play.understood().strip(),
                    play.spoken(),
                    on);
            if (turns.insert(area, playing, by(area), now) && play.spoken()) {
                turns.answer(area, id, playing.id(), Turn.Understood.YES, "", now);
            }
        }
        return Saving.saved(id);
    }

    private List<Finding> check(PlayBack play, Sitting sitting) {
        List<Finding> findings = new ArrayList<>();
        if (play.understood().isBlank()) {
            findings.add(Finding.of("understood", "playback.needs.words", SOURCE));
        }
        LocalDate on = play.playedOn();
        if (play.spoken() && on == null) {
            findings.add(Finding.of("playedOn", "playback.needs.day", SOURCE));
        } else if (play.spoken() && on != null && on.isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("playedOn", "playback.in.future", SOURCE));
        } else if (play.spoken() && on != null && on.isBefore(givenOn(sitting))) {
            findings.add(Finding.of("playedOn", "tell.before.given", SOURCE, givenOn(sitting)));
        }
        return findings;
    }

    /**
     * Answers views, of one person or of several.
     *
     * @param where what they shaped, as references; what is linked already counts too
     */
    public record Answer(UUID submission, List<ViewId> views, Respond.Written written, List<Ref> where) {
        public Answer {
            views = List.copyOf(views);
            where = List.copyOf(where);
        }
    }

    /** @throws NotFound for a view that the principal may not answer, and for what it shaped that they may not see */
    @Transactional
    public Saving<ResponseId> respond(AreaId area, Answer answer) {
        List<View> its =
                views.byId(area, answer.views()).stream().map(Views.Told::view).toList();
        List<SittingId> of =
                its.stream().map(View::sitting).distinct().sorted(BY_ID).toList();
        of.forEach(id -> held(area, id));
        List<Views.Told> now = views.byId(area, answer.views());
        if (now.size() < answer.views().size()) {
            throw new NotFound();
        }
        var id = new ResponseId(Ids.next(clock));
        if (turns.responded(area, answer.submission())) {
            return Saving.saved(id);
        }
        List<Finding> findings = Respond.check(answer.written(), standing(now, answer.where()), LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        VoiceFacts.Known before = facts.known(area, of);
        if (!turns.insert(area, id, answer.submission(), answer.written(), by(area), clock.instant())) {
            return Saving.saved(id);
        }
        for (Views.Told told : now) {
            turns.answers(area, id, told.view().sitting(), told.view().id());
            answer.where()
                    .forEach(
                            to -> shaped(area, told.view(), to, answer.written().changed()));
        }
        facts.changed(area, of, before);
        if (answer.written().kind() != ResponseKind.THINKING) {
            of.forEach(sitting -> write(area, sitting, id));
        }
        return Saving.saved(id);
    }

    private static final java.util.Comparator<SittingId> BY_ID = java.util.Comparator.comparing(SittingId::value);

    private Respond.Answered standing(List<Views.Told> all, List<Ref> where) {
        boolean linked = !where.isEmpty()
                || !all.isEmpty()
                        && all.stream().allMatch(told -> !shapedBy(told.view()).isEmpty());
        return new Respond.Answered(
                all.size(),
                count(all.stream().filter(told -> told.view().strength())),
                count(all.stream().filter(told -> Turn.understood(told.turns()))),
                count(all.stream().filter(told -> told.view().state().open())),
                linked);
    }

    private static int count(java.util.stream.Stream<Views.Told> some) {
        return (int) some.count();
    }

    /** What a view shaped, as far as the principal may see it. */
    @Transactional(readOnly = true)
    public List<Linked> shapedBy(View view) {
        return links.of(VoiceRefs.of(view.about().area(), view.id())).stream()
                .filter(link -> link.kind().equals(VoiceRefs.SHAPED))
                .toList();
    }

    /** All that a view may be linked to, room by room. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> targets() {
        return links.targets();
    }

    private void shaped(AreaId area, View view, Ref to, String why) {
        Principal principal = Principals.current();
        links.link(new Link(
                VoiceRefs.of(area, view.id()),
                to,
                VoiceRefs.SHAPED,
                why.strip().length() > 200 ? why.strip().substring(0, 199) + "…" : why.strip(),
                LocalDate.now(clock),
                principal.signedIn() ? principal.person() : null));
    }

    /** Writes to whoever left an address, once everything that they said has an answer. The letter holds none of it. */
    private void write(AreaId area, SittingId id, ResponseId response) {
        Sitting sitting = sittings.find(area, id).orElseThrow();
        boolean all = views.of(area, List.of(id)).stream()
                .noneMatch(told -> told.view().state().open());
        Recipient to = sitting.email() != null
                ? new Recipient.ToAddress(sitting.email())
                : sitting.giver() == null ? null : new Recipient.ToPerson(sitting.giver());
        if (!all || to == null) {
            return;
        }
        boolean account = sitting.email() == null;
        String where = account
                ? "Open it here:\n\n" + site.of(area, "/said/" + id.value())
                : "Open it with the code of your receipt:\n\n" + site.of(area, "/receipt");
        outbox.send(Message.of(
                area,
                to,
                "voice-answered",
                "Everything that you told us has an answer now",
                "We said that we would tell you what became of your words. You can read it now. " + where
                        + "\n\nIf something is not right, say there: I want this changed.",
                "voice-answered:" + response.value() + ":" + id.value()));
    }

    /** Moves the day on which somebody is told; both days and the reason are shown to them. */
    @Transactional
    public Saving<SittingId> moveDay(AreaId area, SittingId id, @Nullable LocalDate to, String why) {
        Sitting sitting = held(area, id);
        Round round = last(area, id);
        boolean same = to != null
                && to.equals(round.tellBack().nowDueOn())
                && round.days().getLast().why().equals(why.strip());
        if (same) {
            return Saving.saved(id);
        }
        List<Finding> findings =
                new ArrayList<>(TellBack.move(to, why, round.tellBack().nowDueOn(), LocalDate.now(clock)));
        if (round.told() != null) {
            findings.add(Finding.of("", "promise.kept", SOURCE));
        }
        if (!findings.isEmpty() || to == null) {
            return Saving.refused(findings);
        }
        int n = round.days().size() + 1;
        rounds.promise(area, id, round.number(), n, to, why.strip(), by(area).person(), clock.instant());
        flags.due(area, sitting, round.number(), to);
        return Saving.saved(id);
    }

    /** Writes down that somebody was told, and how. */
    @Transactional
    public Saving<SittingId> tell(
            AreaId area, SittingId id, @Nullable LocalDate on, Round.@Nullable Channel channel, String note) {
        Sitting sitting = held(area, id);
        Round round = last(area, id);
        if (round.told() != null) {
            boolean same = round.told()
                            .equals(new Round.Told(
                                    round.told().on(), round.told().channel(), note.strip()))
                    && round.told().on().equals(on)
                    && round.told().channel() == channel;
            return same ? Saving.saved(id) : Saving.refused(List.of(Finding.of("", "promise.kept", SOURCE)));
        }
        boolean answered = views.of(area, List.of(id)).stream()
                .noneMatch(told -> told.view().state().open());
        List<Finding> findings = TellBack.tell(
                on, channel == null ? "" : channel.name(), givenOn(sitting), LocalDate.now(clock), answered);
        if (!findings.isEmpty() || on == null || channel == null) {
            return Saving.refused(findings);
        }
        VoiceFacts.Known before = facts.known(area, List.of(id));
        rounds.tell(
                area,
                id,
                round.number(),
                new Round.Told(on, channel, note.strip()),
                by(area).person(),
                clock.instant());
        facts.changed(area, List.of(id), before);
        flags.told(area, id, round.number());
        return Saving.saved(id);
    }

    private Round last(AreaId area, SittingId id) {
        List<Round> all = rounds.of(area, List.of(id)).get(id);
        if (all == null) {
            throw new NotFound();
        }
        return all.getLast();
    }

    private Sitting held(AreaId area, SittingId id) {
        Sitting sitting = sittings.find(area, id).orElseThrow(NotFound::new);
        desk.mustAnswer(sitting);
        return sitting;
    }

    private LocalDate givenOn(Sitting sitting) {
        Instant given = sitting.givenAt();
        return LocalDate.ofInstant(given == null ? sitting.begunAt() : given, clock.getZone());
    }

    /** Whoever answers, by the post that they hold. */
    private TurnStore.By by(AreaId area) {
        Principal principal = Principals.current();
        if (!principal.signedIn()) {
            return new TurnStore.By(null, "The partnership");
        }
        Optional<String> post = seats.byId(area).values().stream()
                .filter(seat -> principal.holds(seat.id()))
                .map(Seat::titleAndOrganisation)
                .sorted()
                .findFirst();
        return new TurnStore.By(principal.person(), post.orElse("Somebody who works with you"));
    }

    /** The other views about the same thing that wait, so that one response may answer several. */
    @Transactional(readOnly = true)
    public List<View> waitingBeside(Sitting sitting) {
        Collection<SittingId> others = sittings.about(sitting.about()).stream()
                .filter(other -> !other.id().equals(sitting.id()) && desk.mayAnswer(other))
                .map(Sitting::id)
                .toList();
        return views.of(sitting.about().area(), others).stream()
                .map(Views.Told::view)
                .filter(view -> view.state().open())
                .limit(40)
                .toList();
    }
}
