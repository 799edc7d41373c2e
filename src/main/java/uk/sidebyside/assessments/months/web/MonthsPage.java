package uk.sidebyside.assessments.months.web;

import java.util.List;
import uk.sidebyside.assessments.months.AgeOfCases;
import uk.sidebyside.assessments.months.MonthOfCases;

/**
 * The months that are over, the latest first, and how old the children and young people are today.
 *
 * @param ages the youngest first
 */
public record MonthsPage(List<MonthOfCases> months, List<AgeOfCases> ages) {
    private static final int FEWEST = 5;

    public MonthsPage {
        months = List.copyOf(months);
        ages = List.copyOf(ages);
    }

    /** A page is printed and passed on, so a few children are not counted on it. */
    public String number(int count) {
        return count > 0 && count < FEWEST ? "Fewer than " + FEWEST : Integer.toString(count);
    }

    /** Where it stands, in a sentence. */
    public String standing(MonthOfCases month) {
        if (month.sent()) {
            return "Sent to the board on " + MonthPage.day(month.sentAt()) + ".";
        }
        return month.inTheirWords() ? "Written, and not sent yet." : "Not sent.";
    }
}
