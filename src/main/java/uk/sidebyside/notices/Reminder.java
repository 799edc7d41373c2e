package uk.sidebyside.notices;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.shared.AreaId;

/**
 * What somebody is to be reminded of, before and after a day.
 *
 * @param key what the reminder is about, unique in the area: scheduling it again replaces what has not been sent
 * @param daysFromDue when to send, counted from the day it is due: −7 a week before, 0 on the day, 3 three days after
 * @param template as of {@link Message}
 * @param text as of {@link Message}; the link to the page is put below it
 * @param address the path of the page where the work is done
 */
public record Reminder(
        AreaId area,
        String key,
        List<Recipient> to,
        LocalDate dueOn,
        List<Integer> daysFromDue,
        String template,
        String subject,
        String text,
        String address) {

    public Reminder {
        to = List.copyOf(to);
        daysFromDue = List.copyOf(daysFromDue);
    }
}
