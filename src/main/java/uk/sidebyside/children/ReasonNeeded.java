package uk.sidebyside.children;

/** The safeguarding lead, who is in no circle, has not said today why they open this record. A page leads to where it is asked. */
public final class ReasonNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ChildId child;

    ReasonNeeded(ChildId child) {
        super("A reason has to be given first", null, false, false);
        this.child = child;
    }

    public ChildId child() {
        return child;
    }
}
