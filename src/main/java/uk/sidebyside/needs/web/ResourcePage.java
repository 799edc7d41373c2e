package uk.sidebyside.needs.web;

import java.util.List;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.Section;

/** One resource, and its files. */
public record ResourcePage(Resource resource, Section section, List<Evidence> files) {

    public String at(String end) {
        return "/needs/resource/" + resource.id().value() + end;
    }
}
