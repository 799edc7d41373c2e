package uk.sidebyside.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.sidebyside.shared.AreaId;

/**
 * A room that says to whom its reminders go today, where that is not known beforehand: to whoever leads a child's case then. What is
 * stored with the reminder holds for those that no room speaks for.
 */
public interface RemindedToday {

    /**
     * @param keys of reminders that are to be sent, as they were scheduled
     * @return by the key, to whom; to nobody where that is empty. What is missing goes to whom it was scheduled for
     */
    Map<String, List<Recipient>> of(AreaId area, Collection<String> keys);
}
