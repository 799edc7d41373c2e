/** What waits to be answered and who waits to be told: the list, work to do, and what a family's own page says of it. */
@NullMarked
package uk.sidebyside.voice.inbox;

import org.jspecify.annotations.NullMarked;
