package uk.sidebyside.voice.rules;

import java.util.Optional;

/** How a view stands. It ends only with an answer, and its giver can open it again. */
public enum ViewState {
    WAITING("Waiting for an answer"),
    THINKING("Still being thought about"),
    ANSWERED("Answered"),
    /** Its giver said "I want this changed". */
    OPENED_AGAIN("Opened again");

    /** What can happen to a view. */
    public enum Event {
        THINK,
        ANSWER,
        OPEN_AGAIN
    }

    private final String label;

    ViewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean open() {
        return this != ANSWERED;
    }

    /** The whole table: from each state by each event; empty where that can't happen. */
    public Optional<ViewState> after(Event event) {
        return switch (event) {
            case ANSWER -> Optional.of(ANSWERED);
            case THINK -> this == ANSWERED ? Optional.empty() : Optional.of(this == OPENED_AGAIN ? this : THINKING);
            case OPEN_AGAIN -> this == ANSWERED ? Optional.of(OPENED_AGAIN) : Optional.empty();
        };
    }
}
