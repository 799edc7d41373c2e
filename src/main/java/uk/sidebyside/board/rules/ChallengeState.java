package uk.sidebyside.board.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** What has become of a challenge. "Late" is no state: it is worked out from the due date. */
public enum ChallengeState {
    OPEN,
    ANSWERED,
    ACCEPTED;

    public enum Event {
        ANSWER,
        ACCEPT,
        /** The asker says why the answer is not enough, and by when a better one is due. */
        NOT_ACCEPT
    }

    private record Move(ChallengeState from, Event event, ChallengeState to) {}

    private static Stream<Move> moves() {
        return Stream.of(
                new Move(OPEN, Event.ANSWER, ANSWERED),
                new Move(ANSWERED, Event.ACCEPT, ACCEPTED),
                new Move(ANSWERED, Event.NOT_ACCEPT, OPEN));
    }

    /** Where the event leads; empty where it can't happen. */
    public Optional<ChallengeState> after(Event event) {
        return moves().filter(move -> move.from == this && move.event == event)
                .map(Move::to)
                .findFirst();
    }

    public boolean waitsForAnAnswer() {
        return this == OPEN;
    }

    public boolean closed() {
        return this == ACCEPTED;
    }

    /** As stored. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static ChallengeState of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
