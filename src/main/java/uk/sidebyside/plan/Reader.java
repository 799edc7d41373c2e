package uk.sidebyside.plan;

import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;

/**
 * Who reads a plan.
 *
 * @param editor sees drafts
 * @param member sees what is held back from the public
 */
record Reader(boolean editor, boolean member) {

    static Reader current() {
        return of(Principals.current());
    }

    static Reader of(Principal principal) {
        boolean machine = principal.kind() == Principal.Kind.JOB || principal.kind() == Principal.Kind.OPERATOR;
        return new Reader(
                machine || principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR),
                machine || !principal.seats().isEmpty() || principal.has(Role.INSPECTOR));
    }

    /** @throws NotFound for those who may only read: to them the way of writing is not there */
    static void mustEdit() {
        if (!current().editor()) {
            throw new NotFound();
        }
    }

    boolean sees(PlanHead head) {
        return editor || !head.draft();
    }

    boolean sees(TreeStore.LineRow line) {
        return member || line.heldBackWhy() == null;
    }

    boolean withholds(Line line) {
        return line.heldBack() && !member;
    }
}
