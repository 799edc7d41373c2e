package uk.sidebyside.voice.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.rules.ViewState;

/** What happened to a view after it was given, one turn after the other. */
public sealed interface Turn {

    Instant at();

    record Responded(Response response) implements Turn {
        @Override
        public Instant at() {
            return response.saidAt();
        }
    }

    /** Its giver said "I want this changed". @param words what they added; may be empty */
    record OpenedAgain(UUID id, String words, Instant at) implements Turn {}

    /**
     * "Have we understood?"
     *
     * @param spoken whether it was talked through, and not asked on the page
     * @param playedAs the post of whoever played it back
     * @param answer null while its giver has not said
     */
    record PlayedBack(
            PlaybackId id,
            String understood,
            boolean spoken,
            LocalDate playedOn,
            String playedAs,
            Instant at,
            @Nullable Understood answer,
            String answerWords)
            implements Turn {}

    /** "Is this still right?", asked before it is used again. */
    record AskedAgain(Occasion occasion) implements Turn {
        @Override
        public Instant at() {
            return occasion.askedAt();
        }
    }

    /** What was said about using it again. @param occasion that it answers; null where nobody had asked */
    record SaidAgain(
            StillRight.Said said,
            StillRight.By by,
            @Nullable OccasionId occasion,
            Instant at) implements Turn {}

    /** What its giver says to a playback. */
    enum Understood {
        YES("Yes, that is right"),
        PARTLY("Not quite"),
        NO("No, that is not what I meant");

        private final String label;

        Understood(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How a view stands after its turns. */
    static ViewState state(List<Turn> turns) {
        ViewState state = ViewState.WAITING;
        for (Turn turn : turns) {
            state = switch (turn) {
                case Responded said ->
                    state.after(said.response().kind().answers() ? ViewState.Event.ANSWER : ViewState.Event.THINK)
                            .orElse(state);
                case OpenedAgain opened ->
                    state.after(ViewState.Event.OPEN_AGAIN).orElse(state);
                case PlayedBack played -> state;
                case AskedAgain asked -> state;
                case SaidAgain again -> state;
            };
        }
        return state;
    }

    static @Nullable Response latest(List<Turn> turns) {
        Response latest = null;
        for (Turn turn : turns) {
            if (turn instanceof Responded said) {
                latest = said.response();
            }
        }
        return latest;
    }

    /**
     * Whether it was played back as it is said now and since it was last opened, and its giver has not said that it was misunderstood.
     *
     * @param saidAt when its words were written as they stand
     */
    static boolean understood(List<Turn> turns, Instant saidAt) {
        boolean understood = false;
        for (Turn turn : turns) {
            if (turn instanceof PlayedBack played) {
                understood = played.answer() != Understood.NO && !played.at().isBefore(saidAt);
            } else if (turn instanceof OpenedAgain) {
                understood = false;
            }
        }
        return understood;
    }
}
