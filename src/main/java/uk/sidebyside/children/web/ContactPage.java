package uk.sidebyside.children.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ContactNeeds;

public record ContactPage(Child child, List<Who> people) {

    public ContactPage {
        people = List.copyOf(people);
    }

    /** @param needs null where nobody has asked yet: then the address is not offered before it was asked */
    public record Who(
            Circles.Member member,
            ContactNeeds.@Nullable Needs needs,
            @Nullable String email) {}
}
