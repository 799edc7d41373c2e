package uk.sidebyside.children.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;

/**
 * @param now who is around the child, and who will be
 * @param before who was
 * @param leads whether the reader may keep somebody away
 */
public record CirclePage(
        Child child,
        List<Circles.Member> now,
        List<Circles.Member> before,
        boolean leads,
        @Nullable String done) {

    public CirclePage {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }
}
