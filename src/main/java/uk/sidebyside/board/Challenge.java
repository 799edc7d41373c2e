package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.ChallengeState;
import uk.sidebyside.board.rules.Timeliness;
import uk.sidebyside.shared.Ref;

/**
 * A question about the plan that a post must answer by a day, with what was answered.
 *
 * @param number counts the area's challenges, for people to refer to
 * @param askedAs the asker's post as it was then
 * @param ownerAs the post that was asked, as it was called then
 * @param firstDueOn as set when it was asked; by it one tells whether the answer was on time
 * @param dueOn by when an answer is due now
 * @param line the plan's line that it is about; null where it is about none
 * @param publishedOn null while only the partnership sees it
 */
public record Challenge(
        ChallengeId id,
        int number,
        String question,
        @Nullable PersonId askedBy,
        @Nullable SeatId askedBySeat,
        String askedAs,
        LocalDate askedOn,
        SeatId owner,
        String ownerAs,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable LocalDate firstAnsweredOn,
        ChallengeState state,
        @Nullable Ref line,
        @Nullable LocalDate publishedOn,
        int version,
        List<Turn> turns) {

    /** @param dueOn the new day where an answer was not accepted */
    public record Turn(
            ChallengeState.Event event,
            String words,
            String byPost,
            LocalDate on,
            @Nullable LocalDate dueOn) {}

    public Timeliness timeliness(LocalDate today) {
        return Timeliness.of(firstDueOn, firstAnsweredOn, today);
    }

    /** Whether somebody waits for an answer longer than was promised, the second one too. */
    public boolean lateOn(LocalDate today) {
        return state.waitsForAnAnswer() && today.isAfter(dueOn);
    }

    public boolean published() {
        return publishedOn != null;
    }

    /** The answer that stands; null where there is none. */
    public @Nullable Turn lastAnswer() {
        return turns.reversed().stream()
                .filter(turn -> turn.event() == ChallengeState.Event.ANSWER)
                .findFirst()
                .orElse(null);
    }

    Challenge with(List<Turn> all) {
        return new Challenge(
                id,
                number,
                question,
                askedBy,
                askedBySeat,
                askedAs,
                askedOn,
                owner,
                ownerAs,
                firstDueOn,
                dueOn,
                firstAnsweredOn,
                state,
                line,
                publishedOn,
                version,
                all);
    }
}
