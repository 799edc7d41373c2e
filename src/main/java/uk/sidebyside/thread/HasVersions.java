package uk.sidebyside.thread;

import java.util.List;
import uk.sidebyside.access.Principal;

/** What is written anew in versions, such as a framework or a model. A room contributes one bean for what it has. */
public interface HasVersions {

    /** The newest version of each that the reader may see. */
    List<LinkTargets.Target> newest(Principal reader);
}
