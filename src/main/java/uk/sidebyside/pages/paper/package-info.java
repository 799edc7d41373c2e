/** Paper: a page as a tagged PDF that can be read by anybody's software and kept. */
@NullMarked
package uk.sidebyside.pages.paper;

import org.jspecify.annotations.NullMarked;
