/** The front door: the public home page, each person's own work, and the first run. */
@NullMarked
package uk.sidebyside.home;

import org.jspecify.annotations.NullMarked;
