package uk.sidebyside.measures.curves;

import java.util.Map;
import java.util.Set;
import uk.sidebyside.shared.Ref;

/** Says who may write of the impact of the things that a room owns. Each room contributes one bean for its kinds. */
public interface ImpactWriters {

    /** The kinds of reference that it speaks for, as {@code action-line}. */
    Set<String> kinds();

    /** Whether the one who asks may write what became of it; no for what is not there. */
    boolean mayWrite(Ref about);

    /**
     * The fields whose text repeats what somebody said in their own words; none where the room keeps no such words. Those stand by
     * consent alone, which can be taken back, and never in a statement.
     *
     * @param texts by the names of their fields
     */
    default Set<String> inSomebodysWords(Ref about, Map<String, String> texts) {
        return Set.of();
    }
}
