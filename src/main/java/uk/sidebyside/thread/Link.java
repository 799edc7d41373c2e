package uk.sidebyside.thread;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.Ref;

/**
 * One thing led to another: {@code from} shaped, evidences or answers {@code to}.
 *
 * @param kind the verb as lower-case words joined by hyphens, such as "shaped", "evidences" or "answers"
 * @param note why, in a sentence; may be empty
 * @param onDay the day from which it holds
 * @param by who made the link; null where a program did
 */
public record Link(
        Ref from,
        Ref to,
        String kind,
        String note,
        LocalDate onDay,
        @Nullable PersonId by) {

    public Link {
        if (!from.area().equals(to.area())) {
            throw new IllegalArgumentException("A link stays within one area");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("Nothing is linked to itself");
        }
    }
}
