/**
 * What is counted of cases, for measures. It reads the room's tables itself and knows none of its facades: whoever changes cases tells
 * it which, in the transaction of the change.
 */
@NamedInterface("figures")
@NullMarked
package uk.sidebyside.assessments.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
