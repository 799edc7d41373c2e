/** The chart of a measure, from how it stands; rooms above show it beside their own words. */
@NamedInterface("chart")
@NullMarked
package uk.sidebyside.measures.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
