package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.partnership.told.MonthlyTellBack;

/** What everybody was told, month by month. */
public record MonthlyPage(List<MonthlyTellBack> months, boolean mayWrite, LocalDate today) {
    public MonthlyPage {
        months = List.copyOf(months);
    }

    public List<MonthlyTellBack> published() {
        return months.stream().filter(MonthlyTellBack::published).toList();
    }

    public List<MonthlyTellBack> drafts() {
        return months.stream().filter(month -> !month.published()).toList();
    }

    public boolean late(MonthlyTellBack month) {
        return month.dueOn().isBefore(today);
    }
}
