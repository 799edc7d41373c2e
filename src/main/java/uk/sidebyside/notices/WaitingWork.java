package uk.sidebyside.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Principal;

/**
 * What waits for a person: each room says what of its own does, and "my work" shows it all in one list. A room answers
 * only for the principal it is given, so nobody's list shows what they could not open.
 */
public interface WaitingWork {

    List<Item> waitingFor(Principal principal, LocalDate today);

    /**
     * @param sentence what it is, in a few words, as "3.3: say how it is going"
     * @param why what makes it wait, as "It should have ended on 30 September 2021."; may be empty
     * @param address the page where it is done
     * @param dueOn null where no day is set
     */
    record Item(
            String sentence,
            String why,
            String address,
            @Nullable LocalDate dueOn) {

        public boolean lateOn(LocalDate day) {
            return dueOn != null && dueOn.isBefore(day);
        }
    }
}
