package uk.sidebyside.children.web;

import java.util.List;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.children.Child;

/** By role and organisation: no page of a child names who looked. */
public record LookedPage(Child child, List<AccessLog.Entry> entries) {

    public LookedPage {
        entries = List.copyOf(entries);
    }
}
