/** The terms that a page uses first: found in the markup that was drawn, written out and linked. */
@NullMarked
package uk.sidebyside.pages.words;

import org.jspecify.annotations.NullMarked;
