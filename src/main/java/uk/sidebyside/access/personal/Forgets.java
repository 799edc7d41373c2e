package uk.sidebyside.access.personal;

import java.time.LocalDate;
import uk.sidebyside.shared.AreaId;

/**
 * What a room forgets each morning of what lies on both sides of a floor, as a child's record and its circle. Runs in the
 * operator's name, in one transaction with all that is forgotten that day; doing a day again changes nothing.
 */
@FunctionalInterface
public interface Forgets {
    void forget(AreaId area, LocalDate day);
}
