package uk.sidebyside.audits.quality;

import java.util.List;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;

/** Who runs audits of plans and who may check them. The policies of the tables decide the same once more. */
final class QualityDesk {

    private QualityDesk() {}

    /** Whoever draws samples, hands them out, leads talks and writes down themes. */
    static boolean runs() {
        Principal principal = Principals.current();
        return principal.signedIn()
                && !principal.has(Role.INSPECTOR)
                && principal.hasAny(Role.COORDINATOR, Role.WORKSTREAM_LEAD, Role.AUDITOR);
    }

    static void mustRun() {
        if (!runs()) {
            throw new NotFound();
        }
    }

    /** Whoever may hold a sample against the list that it was drawn from. */
    static boolean checks() {
        return runs() || Principals.current().has(Role.INSPECTOR);
    }

    static void mustCheck() {
        if (!checks()) {
            throw new NotFound();
        }
    }

    /** Under which post the current principal writes: the first of theirs by title. */
    static String post(List<Seat> own) {
        return own.stream().map(Seat::titleAndOrganisation).sorted().findFirst().orElse("");
    }
}
