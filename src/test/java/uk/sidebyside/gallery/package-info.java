/** The gallery's pages, which show every component at once. */
@NullMarked
package uk.sidebyside.gallery;

import org.jspecify.annotations.NullMarked;
