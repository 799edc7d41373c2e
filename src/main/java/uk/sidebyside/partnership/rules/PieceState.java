package uk.sidebyside.partnership.rules;

import java.util.Locale;

/** How far a piece is. Neither end leads back: what goes on is a new piece. */
public enum PieceState {
    RUNNING("Under way"),
    FINISHED("Finished"),
    STOPPED("Stopped");

    private final String label;

    PieceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PieceState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public enum Event {
        FINISH,
        STOP
    }

    /** Whether that may happen now. */
    public boolean allows(Event event) {
        return this == RUNNING;
    }

    /** @throws IllegalStateException where it may not happen */
    public PieceState after(Event event) {
        if (!allows(event)) {
            throw new IllegalStateException("A piece that is " + code() + " can't " + event);
        }
        return event == Event.FINISH ? FINISHED : STOPPED;
    }
}
