/** The pages of notices under section 23: the writer's and the council's. */
@NullMarked
package uk.sidebyside.assessments.notified.web;

import org.jspecify.annotations.NullMarked;
