package uk.sidebyside.surveys.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when until when a survey can be answered. Paper forms may be keyed in until it is counted. */
public record Opening(
        LocalDate opensOn, LocalDate closesOn, @Nullable LocalDate countedOn) {

    /** Paper forms that are still on their way: so long after the last day a survey is counted by itself. */
    public static final int DAYS_FOR_PAPER = 14;

    public enum State {
        PLANNED,
        OPEN,
        /** The last day is over, and forms on paper may still come in. */
        COMING_IN,
        COUNTED
    }

    public State on(LocalDate day) {
        if (countedOn != null) {
            return State.COUNTED;
        }
        if (day.isBefore(opensOn)) {
            return State.PLANNED;
        }
        return day.isAfter(closesOn) ? State.COMING_IN : State.OPEN;
    }

    public boolean countsItselfOn(LocalDate day) {
        return countedOn == null && day.isAfter(closesOn.plusDays(DAYS_FOR_PAPER));
    }

    public boolean takesPaper(LocalDate day) {
        State state = on(day);
        return state == State.OPEN || state == State.COMING_IN;
    }
}
