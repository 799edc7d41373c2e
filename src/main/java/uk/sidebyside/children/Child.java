package uk.sidebyside.children;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.children.rules.Need;

/**
 * A child's or young person's record as its reader sees it: what a young person keeps from their parents is blank for
 * them.
 *
 * @param reference of the case, the same in every system; without anything about the child
 * @param knownAs what the child is called, by themself and at home
 * @param needs the primary need first
 * @param speaks how the child makes themself understood; blank where nobody has said
 * @param closedOn the last day on which anybody works with it; null while it is open
 * @param seen as what the reader sees it
 */
public record Child(
        ChildId id,
        String reference,
        String knownAs,
        LocalDate bornOn,
        List<Need> needs,
        String setting,
        String strengths,
        String interests,
        String speaks,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version,
        Circles.Seen seen) {

    public Child {
        needs = List.copyOf(needs);
    }

    /** Whether the reader is family or the young person, for whom pages are in plain words. */
    public boolean readByFamily() {
        return Family.reads(seen);
    }

    public boolean readByThemself() {
        return seen.standing().as() == ActsAs.SELF;
    }

    /** Whether the rights are the young person's own today. */
    public boolean own() {
        return seen.own();
    }
}
