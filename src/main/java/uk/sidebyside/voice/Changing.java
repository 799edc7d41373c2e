package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.figures.VoiceFacts;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.rules.GiveView;
import uk.sidebyside.voice.rules.MayChange;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * A view that was given is changed or added to, by whoever gave it, and what a child said by the child's own account too; by nobody
 * else. How its words stood before is kept.
 */
@Service
public class Changing {
    private static final String SOURCE = "docs/rules/voice.md, giving a view";

    /** What somebody adds to what they said before. */
    static final Question ADDED = new Question(
            "added",
            "added",
            Question.Kind.OPEN,
            "What would you like to add?",
            "What would you like to add?",
            "What else do you want to say?",
            "",
            List.of());

    private final SittingStore sittings;
    private final DraftStore drafts;
    private final ViewStore views;
    private final NewViews newViews;
    private final Questions questions;
    private final Rounds rounds;
    private final Reopening reopening;
    private final Desk desk;
    private final VoiceFacts facts;
    private final Clock clock;

    Changing(
            SittingStore sittings,
            DraftStore drafts,
            ViewStore views,
            NewViews newViews,
            Questions questions,
            Rounds rounds,
            Reopening reopening,
            Desk desk,
            VoiceFacts facts,
            Clock clock) {
        this.sittings = sittings;
        this.drafts = drafts;
        this.views = views;
        this.newViews = newViews;
        this.questions = questions;
        this.rounds = rounds;
        this.reopening = reopening;
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Whether the principal may change the words of what was given.
     *
     * @param themself whether they are the child or young person whose record it is
     */
    public static boolean may(Sitting sitting, boolean themself) {
        return sitting.given() && MayChange.allows(sitting.speaker(), sitting.helped(), proof(sitting, themself));
    }

    /** The same, where it is to be looked up whose record it is. */
    @Transactional(readOnly = true)
    public boolean mayChange(Sitting sitting) {
        return may(sitting, false) || may(sitting, desk.themself(sitting.about()));
    }

    /** Whether whoever gave something may add to it: by the code of the receipt always. */
    public static boolean mayAdd(Sitting sitting) {
        Principal principal = Principals.current();
        return sitting.given()
                && (principal.kind() == Principal.Kind.RECEIPT || Desk.gave(sitting, principal) && may(sitting, false));
    }

    private static MayChange.Proof proof(Sitting sitting, boolean themself) {
        Principal principal = Principals.current();
        if (principal.kind() == Principal.Kind.RECEIPT) {
            return MayChange.Proof.RECEIPT;
        }
        if (!Desk.gave(sitting, principal)) {
            return themself ? MayChange.Proof.OWN_ACCOUNT : MayChange.Proof.NONE;
        }
        return sitting.ownAccount() ? MayChange.Proof.OWN_ACCOUNT : MayChange.Proof.GIVERS_ACCOUNT;
    }

    private Sitting locked(AreaId area, SittingId id) {
        return sittings.lock(area, id).orElseThrow(NotFound::new);
    }

    /**
     * How a view is said now.
     *
     * @param choices pictures; null where none were offered, which leaves them as they are
     */
    public record Words(
            String words,
            String saw,
            String means,
            @Nullable List<String> choices) {
        public Words {
            choices = choices == null ? null : List.copyOf(choices);
        }

        /** Whether nothing of it is different. */
        public boolean sameAs(Said said) {
            return words.strip().equals(said.words())
                    && saw.strip().equals(said.saw())
                    && means.strip().equals(said.means())
                    && (choices == null || Set.copyOf(choices).equals(Set.copyOf(said.choices())));
        }
    }

    /** Of the pictures that its question offers, and those that were chosen when it offered others. */
    private List<String> choices(Sitting sitting, View view, Words words) {
        List<String> chosen = words.choices();
        if (chosen == null) {
            return view.said().choices();
        }
        List<String> offered = questions.offered(sitting.questions(), view);
        return chosen.stream().filter(offered::contains).distinct().toList();
    }

    /**
     * Changes the words of a view; how they stood before is kept. What has its answer is opened again by that: it was an answer to other
     * words.
     *
     * @param seen the version that was on the page
     * @throws NotFound for whoever may not
     */
    @Transactional
    public Saving<ViewId> change(AreaId area, ViewId id, int seen, Words words) {
        Sitting sitting = locked(
                area, views.find(area, id).orElseThrow(NotFound::new).view().sitting());
        View view = views.find(area, id).orElseThrow(NotFound::new).view();
        if (!mayChange(sitting)) {
            throw new NotFound();
        }
        Said said = view.said();
        var draft = new Giving.Draft(words.words(), words.saw(), words.means(), choices(sitting, view, words), false);
        List<UUID> kept = said.files().stream().map(Said.Attached::id).toList();
        List<Finding> findings = new ArrayList<>(GiveView.check(draft.answer(0), view.observation()));
        if (draft.answer(kept.size()).blank()) {
            findings.add(Finding.of("words", "words.needed", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Instant at = clock.instant();
        if (said.n() != seen || !views.write(area, sitting.id(), id, seen + 1, draft, kept, at)) {
            return new Saving.Stale<>(
                    Map.of("words", said.words(), "saw", said.saw(), "means", said.means()), said.n());
        }
        if (!view.state().open() && !words.sameAs(said)) {
            reopening.open(area, sitting, id, Ids.next(clock), "", at);
        }
        drafts.delete(area, sitting.id(), ReceiptForms.change(view));
        drafts.delete(area, sitting.id(), ReceiptForms.still(view));
        return Saving.saved(id);
    }

    /**
     * Adds something to what was said, for which a new day is promised where the one before has been kept, or has passed.
     *
     * @throws NotFound for whoever did not give it
     */
    @Transactional
    public Saving<ViewId> add(AreaId area, SittingId id, String words) {
        Sitting sitting = locked(area, id);
        if (!mayAdd(sitting)) {
            throw new NotFound();
        }
        Giving.Draft draft = Giving.Draft.of(words);
        List<Finding> findings = new ArrayList<>(GiveView.check(draft.answer(0), false));
        if (words.isBlank()) {
            findings.add(Finding.of("words", "words.needed", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        List<Views.Told> before = views.of(area, List.of(id));
        var same = before.stream()
                .map(Views.Told::view)
                .filter(view -> view.question().equals(ADDED.key())
                        && view.said().words().equals(words.strip()))
                .findFirst();
        if (same.isPresent()) {
            return Saving.saved(same.get().id());
        }
        VoiceFacts.Known known = facts.known(area, List.of(id));
        ViewId added = newViews.insert(area, sitting, before.size() + 100, ADDED, draft, List.of(), null);
        drafts.delete(area, id, ReceiptForms.ADD);
        rounds.again(area, sitting);
        facts.changed(area, List.of(id), known);
        return Saving.saved(added);
    }
}
