package uk.sidebyside.children;

import java.util.UUID;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How a child's record is referred to by other rooms. */
public final class ChildRefs {
    public static final String CHILD = "child";

    /** Words of a child's plan. */
    public static final String EXCERPT = "plan-excerpt";

    private ChildRefs() {}

    public static Ref excerpt(AreaId area, UUID excerpt) {
        return new Ref(area, EXCERPT, excerpt);
    }

    public static Ref of(AreaId area, ChildId child) {
        return new Ref(area, CHILD, child.value());
    }

    /** @throws IllegalArgumentException for a reference of another kind */
    public static ChildId child(Ref ref) {
        if (!ref.kind().equals(CHILD)) {
            throw new IllegalArgumentException("A " + ref.kind() + " is no child");
        }
        return new ChildId(ref.id());
    }
}
