package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of a target found.
 *
 * @param latest the figure that it speaks of; null where there is none
 * @param reachedOn the first day for which a figure reached the target; null where none did
 * @param inARow how many of the latest figures reach it without a break
 * @param late whether it was reached for the first time after its day
 * @param change how far it moved from its baseline; null where the target asks for no change, or none can be worked out
 */
public record Verdict(
        TargetStanding standing,
        @Nullable Reported latest,
        @Nullable LocalDate reachedOn,
        int inARow,
        boolean late,
        @Nullable Change change) {

    static Verdict without(TargetStanding standing) {
        return new Verdict(standing, null, null, 0, false, null);
    }
}
