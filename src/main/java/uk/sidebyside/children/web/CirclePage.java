package uk.sidebyside.children.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;

/**
 * @param now who is around the child, and who will be
 * @param before who was
 * @param themself whose account is the child's own; null while they have none, and for whoever may not put it right
 * @param leads whether the reader may keep somebody away
 */
public record CirclePage(
        Child child,
        List<Circles.Member> now,
        List<Circles.Member> before,
        @Nullable Person themself,
        boolean leads,
        @Nullable String done) {

    public CirclePage {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }
}
