package uk.sidebyside.access.circle;

import java.util.UUID;
import uk.sidebyside.shared.AreaId;

/**
 * What a room keeps of a child goes when the child's record goes, when its time has run out. Runs in the operator's name, in the
 * transaction that takes the record away.
 */
@FunctionalInterface
public interface GoesWithAChild {
    void gone(AreaId area, UUID child);
}
