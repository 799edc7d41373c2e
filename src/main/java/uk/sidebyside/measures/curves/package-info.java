/**
 * Turning the curve: population outcomes with the measures beneath them, their story, what is tried, and what came of it for
 * people.
 */
@NamedInterface("curves")
@NullMarked
package uk.sidebyside.measures.curves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
