package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import uk.sidebyside.voice.rules.ViewState;
import uk.sidebyside.voice.said.PlaybackId;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.ViewId;

/**
 * Looking back: what its giver does with what became of a view. For whoever holds the receipt, and for the account with which it
 * was given.
 */
@Service
public class Looking {
    private static final String SOURCE = "docs/rules/voice.md, looking back";

    /** Under this what is typed to {@link Changing#add} is kept. */
    static final String ADDED = "add";

    /** The longest that a row of {@code voice.draft} takes, in characters. */
    private static final int LONGEST = 4000;

    private final SittingStore sittings;
    private final DraftStore drafts;
    private final ViewStore views;
    private final TurnStore turns;
    private final Rounds rounds;
    private final Desk desk;
    private final VoiceFacts facts;
    private final Clock clock;

    Looking(
            SittingStore sittings,
            DraftStore drafts,
            ViewStore views,
            TurnStore turns,
            Rounds rounds,
            Desk desk,
            VoiceFacts facts,
            Clock clock) {
        this.sittings = sittings;
        this.drafts = drafts;
        this.views = views;
        this.turns = turns;
        this.rounds = rounds;
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
    }

    /** Says whether somebody has understood. The first answer counts; another one is to be added as words. @param words what is not right; may be blank for a yes */
    @Transactional
    public Saving<SittingId> understood(
            AreaId area, SittingId id, PlaybackId playback, Turn.Understood answer, String words) {
        givers(area, id);
        Turn.PlayedBack played = views.of(area, List.of(id)).stream()
                .flatMap(told -> told.turns().stream())
                .filter(Turn.PlayedBack.class::isInstance)
                .map(Turn.PlayedBack.class::cast)
                .filter(one -> one.id().equals(playback))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (played.answer() == answer && played.answerWords().equals(words.strip())) {
            return Saving.saved(id);
        }
        List<Finding> findings = new ArrayList<>();
        if (played.answer() != null) {
            findings.add(Finding.of("words", "understood.already", SOURCE));
        }
        if (answer != Turn.Understood.YES && words.isBlank()) {
            findings.add(Finding.of("words-" + playback.value(), "understood.needs.words", SOURCE));
        } else if (words.length() > 2000) {
            findings.add(Finding.of("words-" + playback.value(), "words.too.long", SOURCE, 2000));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        turns.answer(area, id, playback, answer, words.strip(), clock.instant());
        return Saving.saved(id);
    }

    /**
     * "I want this changed": opens a view again, with a day by which its giver is told. Where others of theirs wait, that is the day
     * that was promised for those: nobody was told of these yet.
     */
    @Transactional
    public Saving<SittingId> openAgain(AreaId area, ViewId id, UUID submission, String words) {
        Views.Told told = views.find(area, id).orElseThrow(NotFound::new);
        Sitting sitting = givers(area, told.view().sitting());
        if (words.length() > 2000) {
            return Saving.refused(List.of(Finding.of("words-" + id.value(), "words.too.long", SOURCE, 2000)));
        }
        if (turns.openedBy(area, submission)) {
            return Saving.saved(sitting.id());
        }
        if (told.view().state() == ViewState.OPENED_AGAIN) {
            return Saving.refused(List.of(Finding.of("words", "opened.already", SOURCE)));
        }
        if (told.view().state().after(ViewState.Event.OPEN_AGAIN).isEmpty()) {
            return Saving.refused(List.of(Finding.of("", "nothing.to.open", SOURCE)));
        }
        boolean othersAnswered = views.of(area, List.of(sitting.id())).stream()
                .noneMatch(
                        one -> !one.view().id().equals(id) && one.view().state().open());
        VoiceFacts.Known before = facts.known(area, List.of(sitting.id()));
        if (turns.open(area, Ids.next(clock), submission, sitting.id(), id, words.strip(), clock.instant())) {
            if (othersAnswered) {
                closeRound(area, sitting);
            }
            rounds.again(area, sitting);
            drafts.delete(area, sitting.id(), again(id));
            facts.changed(area, List.of(sitting.id()), before);
        }
        return Saving.saved(sitting.id());
    }

    /** The name under which what is typed to {@link #openAgain} is kept. */
    public static String again(ViewId id) {
        return "again-" + id.value();
    }

    /**
     * Keeps what its giver types until it is sent, as often as it comes; what was emptied again is forgotten.
     *
     * @param to {@code add}, or {@link #again}
     * @return false for what is far too long
     * @throws NotFound for anything else, and for whoever did not give it
     */
    @Transactional
    public boolean keep(AreaId area, SittingId id, String to, String words) {
        givers(area, id);
        boolean known = to.equals(ADDED)
                || views.of(area, List.of(id)).stream()
                        .anyMatch(told -> again(told.view().id()).equals(to));
        if (!known) {
            throw new NotFound();
        }
        if (words.isBlank()) {
            drafts.delete(area, id, to);
        } else if (words.length() <= LONGEST) {
            drafts.save(area, id, to, Giving.Draft.of(words), clock.instant());
        }
        return words.length() <= LONGEST;
    }

    /** Whoever says that something is to be changed has read what became of it, and of everything else that has its answer. */
    private void closeRound(AreaId area, Sitting sitting) {
        Round round = rounds.last(area, sitting.id());
        if (round.told() == null) {
            tell(area, sitting, round);
        }
    }

    /** "I have read this": its giver was told, on the page. Said again, nothing changes. */
    @Transactional
    public Saving<SittingId> read(AreaId area, SittingId id) {
        Sitting sitting = givers(area, id);
        Round round = rounds.last(area, sitting.id());
        boolean open = views.of(area, List.of(id)).stream()
                .anyMatch(told -> told.view().state().open());
        if (open) {
            return Saving.refused(List.of(Finding.of("", "tell.needs.answers", SOURCE)));
        }
        if (round.told() == null) {
            VoiceFacts.Known before = facts.known(area, List.of(id));
            tell(area, sitting, round);
            facts.changed(area, List.of(id), before);
        }
        return Saving.saved(id);
    }

    private void tell(AreaId area, Sitting sitting, Round round) {
        rounds.tell(area, sitting.id(), round, new Round.Told(LocalDate.now(clock), Round.Channel.PAGE, ""));
    }

    private Sitting givers(AreaId area, SittingId id) {
        Sitting sitting = sittings.lock(area, id).orElseThrow(NotFound::new);
        Principal principal = Principals.current();
        desk.mustRead(sitting);
        if (!sitting.given() || (principal.kind() != Principal.Kind.RECEIPT && !Desk.gave(sitting, principal))) {
            throw new NotFound();
        }
        return sitting;
    }
}
