package uk.sidebyside.measures.ground;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;

/**
 * Who may write. Measures, targets and baselines are set by those who edit the plan. Figures are reported by them and by whoever
 * holds the post that owns the measure: the house has no role of its own for a data analyst.
 */
public final class Editor {

    private Editor() {}

    /** @throws NotFound for those who may only read: to them the way of writing is not there */
    public static void mustEdit() {
        if (!edits()) {
            throw new NotFound();
        }
    }

    public static boolean edits() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.JOB
                || principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
    }

    /** @param owner the post that owns the measure; null where it has none */
    public static boolean reports(@Nullable SeatId owner) {
        return edits() || (owner != null && Principals.current().holds(owner));
    }

    public static void mustReport(@Nullable SeatId owner) {
        if (!reports(owner)) {
            throw new NotFound();
        }
    }
}
