package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a line was promised to end, and when it is now expected to. A promise is never moved: a delay moves the
 * expectation, and every move keeps the old date and the reason for it.
 */
public record EndDates(@Nullable LocalDate promisedOn, List<Move> moves) {

    /**
     * @param on the day of the report that moved it
     * @param from what was expected before; null where no end had been promised
     */
    public record Move(LocalDate on, @Nullable LocalDate from, LocalDate to, String why) {}

    public EndDates {
        moves = List.copyOf(moves);
    }

    public static EndDates of(@Nullable LocalDate promisedOn, RowOfStates history) {
        List<Move> moves = new ArrayList<>();
        LocalDate expected = promisedOn;
        for (Entry entry : history.entries()) {
            LocalDate next = entry.newEndOn();
            if (next != null && !next.equals(expected)) {
                moves.add(new Move(entry.on(), expected, next, entry.why()));
                expected = next;
            }
        }
        return new EndDates(promisedOn, moves);
    }

    public Optional<LocalDate> expectedOn() {
        return moves.isEmpty()
                ? Optional.ofNullable(promisedOn)
                : Optional.of(moves.getLast().to());
    }

    public boolean moved() {
        return !moves.isEmpty();
    }
}
