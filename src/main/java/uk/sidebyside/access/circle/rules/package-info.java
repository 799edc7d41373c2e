/** What somebody may be to a child, and what follows from it. Plain Java, no clock of its own. */
@NamedInterface("circle-rules")
@NullMarked
package uk.sidebyside.access.circle.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
