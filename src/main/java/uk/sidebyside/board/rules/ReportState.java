package uk.sidebyside.board.rules;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has become of a monthly assurance report. "Not received" is no state: it is a draft whose day has passed.
 */
public enum ReportState {
    DRAFT,
    SUBMITTED,
    APPROVED;

    public enum Event {
        /** The author hands it in; what the plan says is frozen into it. */
        SUBMIT,
        /** It goes back to its author with a reason. */
        SEND_BACK,
        /** The chair or an administrator approves it; a numbered edition is kept. */
        APPROVE,
        /** An approved report is opened again for a correction; what was issued keeps its text. */
        CORRECT
    }

    private record Move(ReportState from, Event event, ReportState to) {}

    private static Stream<Move> moves() {
        return Stream.of(
                new Move(DRAFT, Event.SUBMIT, SUBMITTED),
                new Move(SUBMITTED, Event.SEND_BACK, DRAFT),
                new Move(SUBMITTED, Event.APPROVE, APPROVED),
                new Move(APPROVED, Event.CORRECT, DRAFT));
    }

    /** Where the event leads; empty where it can't happen. */
    public Optional<ReportState> after(Event event) {
        return moves().filter(move -> move.from == this && move.event == event)
                .map(Move::to)
                .findFirst();
    }

    /** Whether the board has it: handed in, whether or not it is approved yet. */
    public boolean received() {
        return this != DRAFT;
    }

    /** As stored. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static ReportState of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
