package uk.sidebyside.needs.web;

import java.util.List;
import java.util.Map;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.SectionId;

/** @param titles of the sections, by their ids */
public record ResourcesPage(List<Resource> resources, Map<SectionId, String> titles) {

    public String section(Resource resource) {
        return titles.getOrDefault(resource.section(), "");
    }
}
