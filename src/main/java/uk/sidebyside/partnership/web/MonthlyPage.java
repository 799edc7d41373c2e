package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import uk.sidebyside.partnership.told.MonthlyTellBack;

/**
 * What everybody was told, month by month.
 *
 * @param left the drafts of which anything can be told still, for whoever writes
 */
public record MonthlyPage(List<MonthlyTellBack> months, Set<YearMonth> left, boolean mayWrite, LocalDate today) {
    public MonthlyPage {
        months = List.copyOf(months);
        left = Set.copyOf(left);
    }

    public List<MonthlyTellBack> published() {
        return months.stream().filter(MonthlyTellBack::published).toList();
    }

    public List<MonthlyTellBack> drafts() {
        return months.stream().filter(month -> !month.published()).toList();
    }

    /** When a draft is to be told, for whoever writes. */
    public String due(MonthlyTellBack draft) {
        if (!left.contains(draft.month())) {
            return "Nothing is left to tell of it, so it waits for nobody.";
        }
        return (draft.dueOn().isBefore(today) ? "It was to be told by " : "To be told by ")
                + PartnershipWords.day(draft.dueOn()) + ".";
    }
}
