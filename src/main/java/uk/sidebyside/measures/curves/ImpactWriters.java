package uk.sidebyside.measures.curves;

import java.util.Set;
import uk.sidebyside.shared.Ref;

/** Says who may write of the impact of the things that a room owns. Each room contributes one bean for its kinds. */
public interface ImpactWriters {

    /** The kinds of reference that it speaks for, as {@code action-line}. */
    Set<String> kinds();

    /** Whether the one who asks may write what became of it; no for what is not there. */
    boolean mayWrite(Ref about);
}
