/** The pages of advice: the writer's, the clinical officer's desk, the officer's, and notices under section 23. */
@NullMarked
package uk.sidebyside.assessments.advice.web;

import org.jspecify.annotations.NullMarked;
