package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.voice.figures.VoiceFacts;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.ViewId;

/**
 * Opens a view that has its answer again, with a day by which its giver is told. Where others of theirs wait, that is the day that was
 * promised for those: nobody was told of these yet.
 */
@Component
class Reopening {
    private final ViewStore views;
    private final TurnStore turns;
    private final Rounds rounds;
    private final VoiceFacts facts;
    private final Clock clock;

    Reopening(ViewStore views, TurnStore turns, Rounds rounds, VoiceFacts facts, Clock clock) {
        this.views = views;
        this.turns = turns;
        this.rounds = rounds;
        this.facts = facts;
        this.clock = clock;
    }

    boolean openedBy(AreaId area, UUID submission) {
        return turns.openedBy(area, submission);
    }

    /**
     * @param sitting that is held until the transaction ends
     * @param words what its giver says to it; may be empty
     * @return false where the same submission opened one before
     */
    boolean open(AreaId area, Sitting sitting, ViewId id, UUID submission, String words, Instant at) {
        boolean othersAnswered = views.of(area, List.of(sitting.id())).stream()
                .noneMatch(
                        one -> !one.view().id().equals(id) && one.view().state().open());
        VoiceFacts.Known before = facts.known(area, List.of(sitting.id()));
        if (!turns.open(area, Ids.next(clock), submission, sitting.id(), id, words, at)) {
            return false;
        }
        if (othersAnswered) {
            closeRound(area, sitting);
        }
        rounds.again(area, sitting);
        facts.changed(area, List.of(sitting.id()), before);
        return true;
    }

    /** Whoever wants something else has read what became of it, and of everything else that has its answer. */
    private void closeRound(AreaId area, Sitting sitting) {
        Round round = rounds.last(area, sitting.id());
        if (round.told() == null) {
            rounds.tell(area, sitting.id(), round, Round.Told.onPage(LocalDate.now(clock)));
        }
    }
}
