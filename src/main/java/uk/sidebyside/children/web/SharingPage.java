package uk.sidebyside.children.web;

import java.util.List;
import java.util.Set;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.Child;

/** @param history what was chosen before, the newest first */
public record SharingPage(Child child, Set<SharedPart> shared, List<Circles.Shared> history) {

    public SharingPage {
        shared = Set.copyOf(shared);
        history = List.copyOf(history);
    }
}
