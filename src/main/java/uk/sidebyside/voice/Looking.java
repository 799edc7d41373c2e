package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.figures.VoiceFacts;
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

    private final Givers givers;
    private final DraftStore drafts;
    private final ViewStore views;
    private final TurnStore turns;
    private final Reopening reopening;
    private final Rounds rounds;
    private final VoiceFacts facts;
    private final Clock clock;

    Looking(
            Givers givers,
            DraftStore drafts,
            ViewStore views,
            TurnStore turns,
            Reopening reopening,
            Rounds rounds,
            VoiceFacts facts,
            Clock clock) {
        this.givers = givers;
        this.drafts = drafts;
        this.views = views;
        this.turns = turns;
        this.reopening = reopening;
        this.rounds = rounds;
        this.facts = facts;
        this.clock = clock;
    }

    /** Says whether somebody has understood. The first answer counts; another one is to be added as words. @param words what is not right; may be blank for a yes */
    @Transactional
    public Saving<SittingId> understood(
            AreaId area, SittingId id, PlaybackId playback, Turn.Understood answer, String words) {
        givers.lock(area, id);
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

    /** "I want this changed": opens a view again, with a day by which its giver is told. */
    @Transactional
    public Saving<SittingId> openAgain(AreaId area, ViewId id, UUID submission, String words) {
        Views.Told told = views.find(area, id).orElseThrow(NotFound::new);
        Sitting sitting = givers.lock(area, told.view().sitting());
        if (words.length() > 2000) {
            return Saving.refused(List.of(Finding.of(ReceiptForms.again(id), "words.too.long", SOURCE, 2000)));
        }
        if (reopening.openedBy(area, submission)) {
            return Saving.saved(sitting.id());
        }
        if (told.view().state() == ViewState.OPENED_AGAIN) {
            return Saving.refused(List.of(Finding.of("words", "opened.already", SOURCE)));
        }
        if (told.view().state().after(ViewState.Event.OPEN_AGAIN).isEmpty()) {
            return Saving.refused(List.of(Finding.of("", "nothing.to.open", SOURCE)));
        }
        if (reopening.open(area, sitting, id, submission, words.strip(), clock.instant())) {
            drafts.delete(area, sitting.id(), ReceiptForms.again(id));
        }
        return Saving.saved(sitting.id());
    }

    /** "I have read this": its giver was told, on the page. Said again, nothing changes. */
    @Transactional
    public Saving<SittingId> read(AreaId area, SittingId id) {
        Sitting sitting = givers.lock(area, id);
        Round round = rounds.last(area, sitting.id());
        boolean open = views.of(area, List.of(id)).stream()
                .anyMatch(told -> told.view().state().open());
        if (open) {
            return Saving.refused(List.of(Finding.of("", "tell.needs.answers", SOURCE)));
        }
        if (round.told() == null) {
            VoiceFacts.Known before = facts.known(area, List.of(id));
            rounds.tell(area, sitting.id(), round, Round.Told.onPage(LocalDate.now(clock)));
            facts.changed(area, List.of(id), before);
        }
        return Saving.saved(id);
    }
}
