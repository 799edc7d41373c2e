/**
 * Measures, for {@code bin/bench}: how our pages compare with a bare servlet that runs the same statements and writes the
 * same bytes. Nothing here is a test; the machines are shared, so only ratios of one run are worth quoting.
 */
@NullMarked
package uk.sidebyside.bench;

import org.jspecify.annotations.NullMarked;
