/** The pages of advice: the writer's, the clinical officer's desk, and the officer's. */
@NullMarked
package uk.sidebyside.assessments.advice.web;

import org.jspecify.annotations.NullMarked;
