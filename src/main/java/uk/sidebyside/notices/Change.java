package uk.sidebyside.notices;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.shared.Ref;

/**
 * Something that everybody may know has changed.
 *
 * @param key unique in the area: the same key is published once
 * @param topic what changed
 * @param within the larger things that it is part of, which people may follow instead: an area for improvement, a plan
 * @param sentence what changed, in plain words and on its own: "Action 1.3(A) is now Delayed, because …"
 * @param address the path of the page that shows it
 * @param onDay the day that it is about
 */
public record Change(
        String key, Ref topic, String topicTitle, List<Ref> within, String sentence, String address, LocalDate onDay) {

    public Change {
        within = List.copyOf(within);
    }
}
