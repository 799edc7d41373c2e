/** The pages of a month of cases, for those who lead cases. */
@NullMarked
package uk.sidebyside.assessments.months.web;

import org.jspecify.annotations.NullMarked;
