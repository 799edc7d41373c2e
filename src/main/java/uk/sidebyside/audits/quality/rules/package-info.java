/** How samples are drawn, how far two who marked the same agree, and what a figure from a sample shows. Plain Java. */
@NamedInterface("quality-rules")
@NullMarked
package uk.sidebyside.audits.quality.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
