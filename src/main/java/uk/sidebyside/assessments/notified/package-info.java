/**
 * Notices under section 23 of the Children and Families Act 2014: a health body tells the council of a young child who has, or probably
 * has, special educational needs or a disability, once the parents have heard of it; the council acknowledges it and may open a case
 * from it. Nothing reaches the council before the parents were told.
 */
@NamedInterface("notified")
@NullMarked
package uk.sidebyside.assessments.notified;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
