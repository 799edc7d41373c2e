package uk.sidebyside.children.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.children.FamilySteps;
import uk.sidebyside.children.MyChildren;
import uk.sidebyside.pages.Audience;

/** @param done what was just done, in words */
public record FamilyPage(
        List<MyChildren.OfOne> children,
        LocalDate today,
        @Nullable String done) {
    /** So many of each are on the page of all; the page of one has them all. */
    private static final int SHOWN = 3;

    public FamilyPage {
        children = List.copyOf(children);
    }

    /** Plum for a young person who reads their own page. */
    public Audience audience() {
        return !children.isEmpty()
                        && children.stream().allMatch(one -> one.child().readByThemself())
                ? Audience.YOUNG
                : Audience.FAMILY;
    }

    /** The child that a worry told from here is about; blank where the page is about none or about several. */
    public String worryFrom() {
        return children.size() == 1 ? children.getFirst().child().id().toString() : "";
    }

    public List<FamilySteps.Step> next(MyChildren.OfOne one) {
        return one.told().next().stream().limit(SHOWN).toList();
    }

    public List<FamilySteps.News> changed(MyChildren.OfOne one) {
        return one.told().changed().stream().limit(SHOWN).toList();
    }

    /** Whether the decisions become the young person's own within a year. */
    public boolean soonOwn(MyChildren.OfOne one) {
        LocalDate from = one.child().seen().ownFromOn();
        return !one.child().own() && from.isBefore(today.plusYears(1));
    }

    public int more(MyChildren.OfOne one) {
        return Math.max(0, one.told().next().size() - SHOWN)
                + Math.max(0, one.told().changed().size() - SHOWN);
    }
}
