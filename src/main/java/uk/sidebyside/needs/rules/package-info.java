/** The rules of needs: ages of the phases, what may be published, and which figures of a file can be used. Plain Java. */
@NamedInterface("rules")
@NullMarked
package uk.sidebyside.needs.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
