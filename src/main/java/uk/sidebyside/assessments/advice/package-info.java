/**
 * Advice for EHC assessments: asked once, through one point of access of each body, written in one structure, checked, used, and seen
 * to be used. It knows children by the references of their cases. The child's own
 * words reach a writer through {@code voice}, by the same decision as everywhere.
 */
@NamedInterface("advice")
@NullMarked
package uk.sidebyside.assessments.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
