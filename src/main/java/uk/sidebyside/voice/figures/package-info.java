/** What is counted of views and promises, by pseudonyms. It reads the room's tables itself and knows none of its facades. */
@NullMarked
@NamedInterface("figures")
package uk.sidebyside.voice.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
