package uk.sidebyside.board.rules;

import java.util.OptionalInt;

/** How many of the reports that a board expects it has. */
public record Coverage(int received, int expected) {

    public Coverage {
        if (received < 0 || expected < received) {
            throw new IllegalArgumentException(received + " of " + expected + " reports");
        }
    }

    /** Whole per cent, rounded down so that 100 means all; empty where nothing was expected. */
    public OptionalInt percent() {
        return expected == 0 ? OptionalInt.empty() : OptionalInt.of(received * 100 / expected);
    }

    public boolean complete() {
        return received == expected;
    }
}
