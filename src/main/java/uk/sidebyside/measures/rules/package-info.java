/**
 * Rules of figures in plain Java: no Spring, no SQL, no clock of their own. Rooms above set targets and read what was found of
 * them in the words of this package.
 */
@NamedInterface("rules")
@NullMarked
package uk.sidebyside.measures.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
