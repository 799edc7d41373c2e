package uk.sidebyside.access.circle;

import java.util.UUID;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

/** What a room keeps for a child or young person without an account becomes that of their account once they have one. */
@FunctionalInterface
public interface GetsAnAccount {
    void got(AreaId area, UUID child, PersonId person);
}
