package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an action line when somebody reports on it.
 *
 * @param promisedEndOn as agreed in the plan; a delay never changes it
 * @param closedPoints the reporting points that have been closed, in any order
 * @param auditsThatHold days on which an audit found that the practice holds
 */
public record LineFacts(
        @Nullable LocalDate startOn,
        @Nullable LocalDate promisedEndOn,
        RowOfStates history,
        List<LocalDate> closedPoints,
        List<LocalDate> auditsThatHold) {

    public LineFacts {
        closedPoints = closedPoints.stream().sorted().distinct().toList();
        auditsThatHold = List.copyOf(auditsThatHold);
    }

    Optional<LocalDate> closedThrough() {
        return closedPoints.isEmpty() ? Optional.empty() : Optional.of(closedPoints.getLast());
    }
}
