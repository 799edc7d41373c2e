/** What the front door promises. */
@NullMarked
package uk.sidebyside.home;

import org.jspecify.annotations.NullMarked;
