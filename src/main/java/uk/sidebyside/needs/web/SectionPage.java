package uk.sidebyside.needs.web;

import java.util.List;
import uk.sidebyside.needs.NeedsFindings.Used;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.Section;

/**
 * One section: what it says, what it found, what it rests on.
 *
 * @param ages of its phase, as "0 to 17"
 * @param owner the post that writes it; blank where none does
 */
public record SectionPage(Section section, String ages, String owner, List<Resource> resources, List<Used> findings) {

    public String at(String end) {
        return "/needs/section/" + section.id().value() + end;
    }
}
