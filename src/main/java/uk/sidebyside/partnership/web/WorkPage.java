package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import uk.sidebyside.partnership.PartnershipWork;

/** What a worker has to do: late, this week, and what waits for others. */
public record WorkPage(PartnershipWork.Due due, LocalDate today) {
    public String headline() {
        if (due.late().isEmpty() && due.thisWeek().isEmpty()) {
            return "Nothing is late and nothing is due this week.";
        }
        return PartnershipWords.count(due.late().size(), "thing is late", "things are late") + ". "
                + PartnershipWords.count(due.thisWeek().size(), "thing is due", "things are due") + " this week.";
    }
}
