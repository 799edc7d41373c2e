package uk.sidebyside.children.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.children.FamilySteps;
import uk.sidebyside.children.MyChildren;
import uk.sidebyside.children.Rights;
import uk.sidebyside.pages.Audience;

/**
 * @param around who is in the circle today; nobody where the young person does not share it
 * @param acted decisions for which somebody acts: for the young person each, for whoever acts their own
 * @param done what was just done, in words
 */
public record FamilyChildPage(
        MyChildren.OfOne one,
        List<Circles.Member> around,
        List<EhcPlans.Excerpt> excerpts,
        List<Rights.Acting> acted,
        LocalDate today,
        @Nullable String done) {
    /** So many; older ones are on the pages that they lead to. */
    private static final int SHOWN = 12;

    public FamilyChildPage {
        around = List.copyOf(around);
        excerpts = List.copyOf(excerpts);
        acted = List.copyOf(acted);
    }

    public Child child() {
        return one.child();
    }

    public Audience audience() {
        return child().readByThemself() ? Audience.YOUNG : Audience.FAMILY;
    }

    public List<FamilySteps.Step> next() {
        return one.told().next().stream().limit(SHOWN).toList();
    }

    public List<FamilySteps.News> changed() {
        return one.told().changed().stream().limit(SHOWN).toList();
    }

    public List<EhcPlans.Excerpt> words() {
        return excerpts.stream()
                .filter(each -> each.untilOn() == null || !each.untilOn().isBefore(today))
                .limit(SHOWN)
                .toList();
    }
}
