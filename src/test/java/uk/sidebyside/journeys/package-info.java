/** People's whole tasks in a real browser, on York's example. They also take the pictures that the README shows. */
@NullMarked
package uk.sidebyside.journeys;

import org.jspecify.annotations.NullMarked;
