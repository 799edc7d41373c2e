/**
 * What services handed in of their audits, in one place: receipts and thanks with support, levels over time, who is due, what is
 * common to many, good practice, the quality mark, and the figures that are counted from it. It keeps what was signed and changes
 * none of it. No service is set in an order by its levels, and none is added up to a score.
 */
@NamedInterface("collected")
@NullMarked
package uk.sidebyside.audits.collected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
