/**
 * Carrying a view forward: its giver agrees that it may be used again, and is asked "Is this still right?" before it is. It uses the
 * facades of the room like a page does.
 */
@NamedInterface("carrying")
@NullMarked
package uk.sidebyside.voice.carrying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
