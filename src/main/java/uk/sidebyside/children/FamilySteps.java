package uk.sidebyside.children;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.shared.AreaId;

/**
 * What a family's page tells of each child: where we are, what is next, who, by when, what changed. A room above contributes
 * one bean for what it has, in plain words, and asks for all children at once: of the ten statements that a page has, four are
 * left to all rooms together. The children are those that the reader may see, with what a young person keeps from parents taken out of what is asked.
 */
public interface FamilySteps {

    /**
     * What a young person has to share, besides the steps, before this room tells their parents anything. A room whose steps say
     * that there is something to read names the part to which that belongs.
     */
    default SharedPart part() {
        return SharedPart.STEPS;
    }

    /**
     * Of each child that there is something to tell about; in as few statements as can be.
     *
     * @param me the one of them who reads it on their own page, and is called "you"; null where nobody of them does
     */
    Map<ChildId, Told> tell(AreaId area, Collection<ChildId> children, @Nullable ChildId me, LocalDate today);

    /**
     * @param now where we are, each in one sentence
     * @param next what is next, in any order
     * @param changed what changed lately, in any order
     */
    record Told(List<String> now, List<Step> next, List<News> changed) {
        public Told {
            now = List.copyOf(now);
            next = List.copyOf(next);
            changed = List.copyOf(changed);
        }
    }

    /**
     * @param what will be done, as "Tell you what became of your view"
     * @param who does it, as a post with its organisation, or "You"
     * @param byOn the day that was said; null where none was
     * @param wasOn an earlier day that was said and was not kept; null where there was none
     * @param address of the page about it
     */
    record Step(
            String what,
            String who,
            @Nullable LocalDate byOn,
            @Nullable LocalDate wasOn,
            String address) {}

    record News(LocalDate on, String what, String address) {}
}
