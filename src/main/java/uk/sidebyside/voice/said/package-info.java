/**
 * What is asked, what was said and what became of it, as records without behaviour of their own; and how other rooms point at a view.
 * Everything in the room stands on it, and it stands on nothing of the room but its rules.
 */
@NamedInterface("said")
@NullMarked
package uk.sidebyside.voice.said;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
