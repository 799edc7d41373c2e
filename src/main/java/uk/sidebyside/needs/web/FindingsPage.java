package uk.sidebyside.needs.web;

import java.util.List;
import java.util.Map;
import uk.sidebyside.needs.NeedsFindings.Used;
import uk.sidebyside.needs.SectionId;

/**
 * What was found, and what rests on it.
 *
 * @param all every finding that the reader may read
 * @param unusedOnly whether only those are shown on which nothing rests yet
 */
public record FindingsPage(List<Used> all, boolean unusedOnly, Map<SectionId, String> titles) {

    public List<Used> shown() {
        return unusedOnly ? all.stream().filter(Used::unused).toList() : all;
    }

    public String section(Used used) {
        return titles.getOrDefault(used.finding().section(), "");
    }
}
