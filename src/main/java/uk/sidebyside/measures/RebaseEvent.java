package uk.sidebyside.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import uk.sidebyside.measures.ground.London;

/**
 * What was recorded of a day on which limits begin anew: that they do, the same in other words, or that they do no longer.
 *
 * @param on the day from which they began anew
 * @param takenBack whether it says that the rebase of that day is taken back
 * @param reason what works in another way, or why it is taken back
 * @param approvedBy the post that approved it
 * @param recordedBy the post that recorded it; blank where that was not kept
 */
public record RebaseEvent(
        LocalDate on, boolean takenBack, String reason, String approvedBy, String recordedBy, Instant recordedAt) {

    public LocalDate recordedOn() {
        return London.dayOf(recordedAt);
    }

    private Rebase rebase() {
        return new Rebase(on, reason, approvedBy, recordedAt);
    }

    /** Where limits begin anew, in the order of the days: of one day the event that was recorded last says whether they do. */
    public static List<Rebase> standing(Collection<RebaseEvent> events) {
        TreeMap<LocalDate, RebaseEvent> last = new TreeMap<>();
        events.stream()
                .sorted(Comparator.comparing(RebaseEvent::recordedAt))
                .forEach(event -> last.put(event.on(), event));
        return last.values().stream()
                .filter(event -> !event.takenBack())
                .map(RebaseEvent::rebase)
                .toList();
    }
}
