/** The Department's published statistics as files: what they hold, how they are read, what in them must be asked about. Plain Java. */
@NullMarked
package uk.sidebyside.measures.published;

import org.jspecify.annotations.NullMarked;
