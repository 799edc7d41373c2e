package uk.sidebyside.home.web;

import java.util.List;
import uk.sidebyside.audits.collected.ShownAudits;
import uk.sidebyside.partnership.Portfolio;

/**
 * What went well in one year, to celebrate it: on one page, to read and to print. A piece or a story that is withdrawn is gone from
 * here at once, since it is stored nowhere else (REQUIREMENTS R118).
 *
 * @param made pieces of good practice that were made public in that year, the latest first
 * @param found stories of good practice that services found when they looked at themselves, the latest first
 */
public record YearPage(int year, int thisYear, List<Portfolio.Entry> made, List<ShownAudits.GoodPractice> found) {
    public YearPage {
        made = List.copyOf(made);
        found = List.copyOf(found);
    }

    public boolean empty() {
        return made.isEmpty() && found.isEmpty();
    }

    /** What there is of that year, in one sentence. */
    public String sentence() {
        return empty()
                ? "No story of " + year + " is here yet."
                : count(made.size(), "piece of work", "pieces of work") + " and "
                        + count(found.size(), "story of a service", "stories of services")
                        + " that others can learn from.";
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public boolean hasNext() {
        return year < thisYear;
    }
}
