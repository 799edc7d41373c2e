package uk.sidebyside.access.personal.web;

import java.util.List;
import uk.sidebyside.access.personal.Section;

public record OwnDataPage(List<Section> sections) {

    public OwnDataPage {
        sections = List.copyOf(sections);
    }

    /** Those with something in them. */
    public List<Section> held() {
        return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }

    /** What nothing is held of. */
    public List<Section> empty() {
        return sections.stream().filter(section -> section.rows().isEmpty()).toList();
    }
}
