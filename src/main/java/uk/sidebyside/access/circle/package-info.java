/**
 * Who is around a child, who is kept away, and who looked. Each room that shows something about a child asks here before
 * it does; {@code children} alone changes it.
 */
@NamedInterface("circle")
@NullMarked
package uk.sidebyside.access.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
