package uk.sidebyside.children.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.children.EhcPlans.Reference;
import uk.sidebyside.children.Rights;

/**
 * @param around who is in the circle today
 * @param plan where the EHC plan is; null where nobody has said
 * @param leads whether the reader may keep somebody away
 */
public record ChildPage(
        Child child,
        LocalDate today,
        List<Circles.Member> around,
        @Nullable Reference plan,
        List<EhcPlans.Excerpt> excerpts,
        List<Rights.Decision> decisions,
        boolean leads) {

    public ChildPage {
        around = List.copyOf(around);
        excerpts = List.copyOf(excerpts);
        decisions = List.copyOf(decisions);
    }

    public int age() {
        return ChildWords.age(child.bornOn(), today);
    }

    public List<EhcPlans.Excerpt> standing() {
        return excerpts.stream()
                .filter(one -> one.untilOn() == null || !one.untilOn().isBefore(today))
                .toList();
    }

    public List<EhcPlans.Excerpt> past() {
        return excerpts.stream()
                .filter(one -> one.untilOn() != null && one.untilOn().isBefore(today))
                .toList();
    }
}
