/** Worries about somebody's safety, for the safeguarding lead alone. What is kept here is read by no other part of the room. */
@NamedInterface("worries")
@NullMarked
package uk.sidebyside.voice.worries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
