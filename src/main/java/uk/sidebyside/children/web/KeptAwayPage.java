package uk.sidebyside.children.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;

public record KeptAwayPage(Child child, List<Circles.Excluded> all, LocalDate today) {

    public KeptAwayPage {
        all = List.copyOf(all);
    }

    public static String whom(Circles.Excluded one) {
        var as = one.exclude().relationship();
        if (as != null) {
            return "Everybody who is: " + ChildWords.relationship(as);
        }
        return one.exclude().organisation() != null ? "Everybody who works for: " + one.whom() : one.whom();
    }

    public boolean standsNow(Circles.Excluded one) {
        LocalDate until = one.exclude().untilOn();
        return !today.isBefore(one.exclude().fromOn()) && (until == null || !today.isAfter(until));
    }

    public boolean over(Circles.Excluded one) {
        LocalDate until = one.exclude().untilOn();
        return until != null && until.isBefore(today);
    }
}
