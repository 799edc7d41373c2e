package uk.sidebyside.partnership.tools;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.rules.ToolStep;

/**
 * A tool for every day.
 *
 * @param steps those that it was said to help with; one may be gone from its model since. Empty where it helps all along
 * @param link blank where its file lies here
 * @param reviewOn the day on which it is looked at again
 * @param retiredOn null while it is in use
 * @param fetched how often it was fetched, all days together
 */
public record Tool(
        ToolId id,
        ToolKind kind,
        String name,
        String helpsWith,
        List<ToolStep> steps,
        String link,
        LocalDate reviewOn,
        @Nullable LocalDate retiredOn,
        String retiredBecause,
        long fetched,
        int version) {
    public Tool {
        steps = List.copyOf(steps);
    }

    public boolean inUse() {
        return retiredOn == null;
    }

    public String at() {
        return "/partnership/tool/" + id.value();
    }
}
