/**
 * The Department's published statistics: files as they come, what in them must be asked about, what was loaded of them; benchmarks
 * beside them and forecasts from them.
 */
@NamedInterface("published")
@NullMarked
package uk.sidebyside.measures.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
