package uk.sidebyside.assessments.months.web;

import java.util.List;
import uk.sidebyside.assessments.months.MonthOfCases;

/** The months that are over, the latest first. */
public record MonthsPage(List<MonthOfCases> months) {
    public MonthsPage {
        months = List.copyOf(months);
    }

    /** Where it stands, in a sentence. */
    public String standing(MonthOfCases month) {
        if (month.sent()) {
            return "Sent to the board on " + MonthPage.day(month.sentAt()) + ".";
        }
        return month.version() == 0 ? "Not sent." : "Written, and not sent yet.";
    }
}
