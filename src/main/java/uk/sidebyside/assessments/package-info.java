/**
 * The legal process on time: the clocks that the law sets on EHC assessments, plans, reviews and appeals, each with its regulation,
 * and a public timetable that works them out for anybody. It keeps nothing yet. Stands on {@code access} and {@code notices}.
 */
@NullMarked
package uk.sidebyside.assessments;

import org.jspecify.annotations.NullMarked;
