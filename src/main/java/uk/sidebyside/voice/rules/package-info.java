/** When a view is heard, answered and told back. Plain Java: no database and no clock. */
@NamedInterface("rules")
@NullMarked
package uk.sidebyside.voice.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
