package uk.sidebyside.board.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * A body ends on a day. What it did stays on record.
 *
 * @param fromOn its first day
 * @param holdsThePlan whether the plan's leads report to it
 * @param takenOver whether another body is named to which they report from now on
 * @param meetingsAfter how many of its meetings are planned after its last day and not called off
 */
public record EndBody(LocalDate fromOn, boolean holdsThePlan, boolean takenOver, int meetingsAfter) {

    public List<Finding> findings(@Nullable LocalDate lastDay, LocalDate today) {
        List<Finding> findings = new ArrayList<>(days(fromOn, lastDay));
        if (meetingsAfter > 0) {
            findings.add(Finding.of("lastDay", "body.meets.after", Sources.BODIES, meetingsAfter));
        }
        if (holdsThePlan && !takenOver) {
            findings.add(Finding.of("takesOver", "body.plan.needs.body", Sources.BODIES));
        }
        if (holdsThePlan && lastDay != null && lastDay.isAfter(today)) {
            findings.add(Finding.of("lastDay", "body.plan.ends.later", Sources.BODIES));
        }
        return findings;
    }

    /** What is wrong with the last day of anything that began on a day. */
    public static List<Finding> days(LocalDate fromOn, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return List.of(Finding.of("lastDay", "body.needs.lastDay", Sources.BODIES));
        }
        return lastDay.isBefore(fromOn)
                ? List.of(Finding.of("lastDay", "body.ends.before.first", Sources.BODIES, fromOn))
                : List.of();
    }
}
