package uk.sidebyside.partnership.agreed;

import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;

/** Who may write what the area agreed: administrators and the coordinator of joint partnership. Everybody reads it. */
final class AgreedDesk {
    private AgreedDesk() {}

    static boolean writes() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR || principal.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    static void mustWrite() {
        if (!writes()) {
            throw new NotFound();
        }
    }
}
