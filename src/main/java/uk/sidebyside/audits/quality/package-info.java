/**
 * The quality of plans, judged fairly: samples by a stated rule, marks of two who don't see each other's, how far they agree,
 * what a sample shows, and the themes that lead to learning. The marks themselves are audits.
 */
@NullMarked
@NamedInterface("quality")
package uk.sidebyside.audits.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
