package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
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
import uk.sidebyside.voice.figures.VoiceFacts;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.rules.Respond;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.said.ResponseId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * Views are answered, one or several at a time. For those who work with the child, or on what the view is about.
 */
@Service
public class Responses {
    private final SittingStore sittings;
    private final ViewStore views;
    private final TurnStore turns;
    private final Answerers answerers;
    private final Desk desk;
    private final Links links;
    private final Outbox outbox;
    private final SiteAddress site;
    private final VoiceFacts facts;
    private final Clock clock;

    Responses(
            SittingStore sittings,
            ViewStore views,
            TurnStore turns,
            Answerers answerers,
            Desk desk,
            Links links,
            Outbox outbox,
            SiteAddress site,
            VoiceFacts facts,
            Clock clock) {
        this.sittings = sittings;
        this.views = views;
        this.turns = turns;
        this.answerers = answerers;
        this.desk = desk;
        this.links = links;
        this.outbox = outbox;
        this.site = site;
        this.facts = facts;
        this.clock = clock;
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
        of.forEach(id -> answerers.held(area, id));
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
        if (!turns.insert(area, id, answer.submission(), answer.written(), answerers.by(area), clock.instant())) {
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
                count(all.stream().filter(Views.Told::understood)),
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

    /** A link is read by whoever sees one of its ends: of a child it says that something was shaped, and never how. */
    private void shaped(AreaId area, View view, Ref to, String changed) {
        String why = view.about().kind().equals(VoiceRefs.CHILD) ? "" : changed;
        Principal principal = Principals.current();
        links.link(new Link(
                VoiceRefs.of(area, view.id()),
                to,
                VoiceRefs.SHAPED,
                why.strip().length() > 200 ? why.strip().substring(0, 199) + "…" : why.strip(),
                LocalDate.now(clock),
                principal.signedIn() ? principal.person() : null));
    }

    /**
     * Writes to whoever left an address, once everything that they said has an answer. The letter holds none of it. Whoever chose
     * another way than e-mail gets none: they are told back in that way.
     */
    private void write(AreaId area, SittingId id, ResponseId response) {
        Sitting sitting = sittings.find(area, id).orElseThrow();
        boolean all = views.of(area, List.of(id)).stream()
                .noneMatch(told -> told.view().state().open());
        Recipient to = sitting.email() != null
                ? new Recipient.ToAddress(sitting.email())
                : sitting.giver() == null ? null : new Recipient.ToPerson(sitting.giver());
        if (!all
                || to == null
                || !desk.mayHearOfAnswer(sitting)
                || to instanceof Recipient.ToPerson one && !desk.byEmail(area, one.person())) {
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
