/** What our own components show: states over time, steps, happenings, columns that can be sorted. */
@NullMarked
package uk.sidebyside.pages.display;

import org.jspecify.annotations.NullMarked;
