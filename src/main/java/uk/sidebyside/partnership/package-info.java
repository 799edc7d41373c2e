/** Doing it together: what was agreed about working together, the two models, and the pieces that follow them. */
@NullMarked
package uk.sidebyside.partnership;

import org.jspecify.annotations.NullMarked;
