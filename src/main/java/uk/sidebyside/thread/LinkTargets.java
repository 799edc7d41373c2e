package uk.sidebyside.thread;

import java.util.List;
import uk.sidebyside.access.Principal;
import uk.sidebyside.shared.Ref;

/**
 * What other rooms may link to, to be chosen from a list. A module contributes one bean for what it has; it offers only
 * what the reader may see, and a form shows it under the module's heading.
 */
public interface LinkTargets {

    /** In the order in which the module shows them. */
    List<Target> targets(Principal reader);

    /** @param title as a list shows it, in about 100 characters */
    record Target(Ref ref, String title) {}
}
