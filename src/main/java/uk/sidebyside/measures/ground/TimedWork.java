package uk.sidebyside.measures.ground;

import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;

/** What is done each night or by command alone. */
public final class TimedWork {

    private TimedWork() {}

    /** @throws NotFound for everybody else: to them there is no such thing */
    public static void must() {
        Principal.Kind kind = Principals.current().kind();
        if (kind != Principal.Kind.JOB && kind != Principal.Kind.OPERATOR) {
            throw new NotFound();
        }
    }
}
