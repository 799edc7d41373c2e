/**
 * What is held about people, over all rooms: shown to them, forgotten when its time has run out, and erased on request.
 * Each room with personal data contributes a {@link PersonalData}.
 */
@NamedInterface("personal")
@NullMarked
package uk.sidebyside.access.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
