package uk.sidebyside.needs.web;

import java.util.List;
import uk.sidebyside.needs.NeedsFindings.Used;
import uk.sidebyside.needs.Section;
import uk.sidebyside.thread.Ended;

/** @param before what rested on the finding once */
public record FindingPage(Used used, Section section, List<Ended> before) {

    public String at(String end) {
        return "/needs/finding/" + used.finding().id().value() + end;
    }
}
