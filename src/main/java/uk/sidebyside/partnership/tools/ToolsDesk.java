package uk.sidebyside.partnership.tools;

import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;

/** Who looks after tools: the coordinator of joint partnership, and administrators. Everybody reads and fetches them. */
final class ToolsDesk {
    private ToolsDesk() {}

    static boolean keeps(Principal principal) {
        return principal.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR) && !principal.has(Role.INSPECTOR);
    }

    static void mustKeep() {
        if (!keeps(Principals.current())) {
            throw new NotFound();
        }
    }
}
