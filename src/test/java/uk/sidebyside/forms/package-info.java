/** Every form of the house, filled in as a browser fills it in: well, badly, twice, and by two people at once. */
@NullMarked
package uk.sidebyside.forms;

import org.jspecify.annotations.NullMarked;
