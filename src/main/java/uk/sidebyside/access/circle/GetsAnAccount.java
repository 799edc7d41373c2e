package uk.sidebyside.access.circle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

/** What a room keeps for a child or young person without an account becomes that of their account once they have one. */
@FunctionalInterface
public interface GetsAnAccount {
    /** @param person null where it turned out that the account is not theirs: what it opened waits again */
    void got(AreaId area, UUID child, @Nullable PersonId person);
}
