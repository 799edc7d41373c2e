package uk.sidebyside.home.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.notices.Published;
import uk.sidebyside.partnership.agreed.Part;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanTree;

/**
 * @param plan null until the area has published one
 * @param word the area's word for joint partnership
 * @param vision what families should be able to say; none where the area has not said
 * @param measures how the measures of the first screen stand, in a sentence; blank where there are none
 */
public record HomePage(
        String area,
        String word,
        @Nullable PlanTree plan,
        List<Published> changes,
        String measures,
        List<Part> vision) {

    public long promises() {
        return plan == null ? 0 : plan.lines().count();
    }

    public long delayed() {
        return plan == null ? 0 : plan.lines().filter(line -> line.delayed()).count();
    }

    public long overdue() {
        return plan == null
                ? 0
                : plan.lines().filter(line -> line.overdue() != null).count();
    }

    public Map<LineState, Long> counts() {
        return plan == null ? Map.of() : plan.counts();
    }
}
