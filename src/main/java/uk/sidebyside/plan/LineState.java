package uk.sidebyside.plan;

import uk.sidebyside.plan.rules.Meaning;
import uk.sidebyside.plan.rules.ProgressState;

/**
 * A state of progress as pages show it.
 *
 * @param code what is stored and what addresses filter by
 * @param label word for word as the area's key has it
 * @param tag the colour's name, beside the words
 * @param meaning what it means to the program, as the key's file has it
 */
public record LineState(String code, String label, String tag, String meaning, boolean open, boolean delayed) {

    static LineState of(ProgressState state) {
        return new LineState(
                state.code(), state.label(), state.tag().word(), state.meaning().word(), state.open(), state.delayed());
    }

    public boolean onTrack() {
        return meaning.equals(Meaning.ON_TRACK.word());
    }

    public boolean completed() {
        return meaning.equals(Meaning.COMPLETED.word());
    }

    public boolean embedded() {
        return meaning.equals(Meaning.EMBEDDED.word());
    }
}
