package uk.sidebyside.measures;

import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;

/**
 * Who may write. Measures, targets and baselines are set by those who edit the plan. Figures are reported by them and by whoever
 * holds the post that owns the measure: the house has no role of its own for a data analyst.
 */
final class Editor {

    private Editor() {}

    /** @throws NotFound for those who may only read: to them the way of writing is not there */
    static void mustEdit() {
        if (!edits()) {
            throw new NotFound();
        }
    }

    static boolean edits() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.JOB
                || principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
    }

    static boolean reports(Measure measure) {
        return edits() || (measure.owner() != null && Principals.current().holds(measure.owner()));
    }

    static void mustReport(Measure measure) {
        if (!reports(measure)) {
            throw new NotFound();
        }
    }
}
