package uk.sidebyside.board.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a monthly report came in. One that was sent back has not come in until it is handed in again; one that was approved has, also
 * where it was opened later for a correction.
 */
public final class HandedIn {

    private HandedIn() {}

    /** What happened to a report on a day. */
    public record Move(ReportState.Event event, LocalDate on) {}

    /**
     * @param moves in the order in which they happened
     * @return null while it has not come in
     */
    public static @Nullable LocalDate on(List<Move> moves) {
        LocalDate came = null;
        boolean approved = false;
        for (Move move : moves) {
            switch (move.event()) {
                case SUBMIT -> came = came == null ? move.on() : came;
                case SEND_BACK -> came = approved ? came : null;
                case APPROVE -> approved = true;
                case CORRECT -> {}
            }
        }
        return came;
    }

    /** Whether it came by its day; no for one that has not come at all. */
    public static boolean onTime(LocalDate dueOn, @Nullable LocalDate cameOn) {
        return cameOn != null && !cameOn.isAfter(dueOn);
    }
}
