/** Figures from a file of one's own. */
@NullMarked
package uk.sidebyside.measures.loads;

import org.jspecify.annotations.NullMarked;
