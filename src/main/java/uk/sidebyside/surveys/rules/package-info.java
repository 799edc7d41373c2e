/** What a question set may hold, what an answer means, which results may be shown. Plain Java, without a clock. */
@NamedInterface("rules")
@NullMarked
package uk.sidebyside.surveys.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
