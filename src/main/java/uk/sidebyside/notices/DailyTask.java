package uk.sidebyside.notices;

import java.time.LocalDate;
import uk.sidebyside.shared.AreaId;

/**
 * Work that a module does once a day for each area. Contribute it as a bean: it runs each morning as the area's job, in one
 * transaction with the record that it ran. A day that was missed is caught up.
 */
public interface DailyTask {

    /** Lower-case words joined by hyphens; never changes, since days done are recorded under it. */
    String name();

    /** Does the work of a day, which may lie in the past. */
    void run(AreaId area, LocalDate day);
}
