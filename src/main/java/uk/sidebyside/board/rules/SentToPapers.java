package uk.sidebyside.board.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Until when something can be sent to the papers of a meeting: until they are closed, and never after the day of the meeting. What comes
 * later goes to the next one of that body, so that nothing stands in two and nothing is left out.
 */
public final class SentToPapers {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private SentToPapers() {}

    /**
     * @param closedAt when its papers were closed; null while they are open
     * @return the last moment that counts
     */
    public static Instant until(LocalDate heldOn, @Nullable Instant closedAt) {
        Instant over = heldOn.plusDays(1).atStartOfDay(LONDON).toInstant();
        return closedAt != null && closedAt.isBefore(over) ? closedAt : over;
    }
}
