package uk.sidebyside.measures.curves;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * Work that turns a curve, such as the actions of a plan. The room that owns it contributes this as a bean, since measures know no
 * other room's records.
 */
public interface PlannedWork {

    /**
     * @param words what it is called, like {@code 2.1(A) Write the strategy}
     * @param href its page
     * @param owner who leads it, as the room says it
     * @param due by when, as the room says it
     * @param state how it stands; null where nobody has reported
     */
    record Piece(
            Ref ref,
            String words,
            String href,
            String owner,
            String due,
            @Nullable String state) {}

    /** All that the one who asks may see, in its order, in as few statements as its plan takes. */
    List<Piece> pieces(AreaId area);
}
