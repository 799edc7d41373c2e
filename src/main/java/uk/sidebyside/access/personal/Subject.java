package uk.sidebyside.access.personal;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

/**
 * Whom data is about, and the area that answers for it.
 *
 * @param elsewhere whether another area knows the person too: what belongs to no area is then that area's as well
 */
public record Subject(
        AreaId area, PersonId person, String name, @Nullable String email, boolean elsewhere) {}
