/** The pages of training: the schedule, a session, who comes, and what came of it. */
@NullMarked
package uk.sidebyside.assessments.training.web;

import org.jspecify.annotations.NullMarked;
