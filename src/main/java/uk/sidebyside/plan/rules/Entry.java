package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report on an action line, as it was recorded. Entries are only ever added.
 *
 * @param on the day that it speaks of
 * @param why the reason that came with a delay or with taking back a claim; blank where there was none
 * @param newEndOn when the line was then expected to end, where the report said so
 */
public record Entry(
        LocalDate on,
        ProgressState state,
        String why,
        @Nullable LocalDate newEndOn) {

    public static Entry of(LocalDate on, ProgressState state) {
        return new Entry(on, state, "", null);
    }
}
