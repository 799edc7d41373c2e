package uk.sidebyside.thread;

import java.time.LocalDate;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.shared.Ref;

/**
 * A link as seen from one of its ends.
 *
 * @param end the other end, which the reader may see
 */
public record Linked(
        LinkId id, Direction direction, String kind, String note, LocalDate onDay, Ref end, Resolved resolved) {

    /** Whether the thing that was asked about is where the link begins or where it leads. */
    public enum Direction {
        LEADS_TO,
        COMES_FROM
    }
}
