/**
 * The legal process on time: the clocks that the law sets on EHC assessments, plans, reviews and appeals, each with its regulation;
 * a public timetable that works them out for anybody; and the cases of the area, each with what is next, who must act and by when.
 * It names no child on a page of whoever may not see the child. Stands on {@code access}, {@code children},
 * {@code notices} and {@code measures}; {@code voice} says what has no answer yet, and {@code surveys} asks how it was.
 */
@NullMarked
package uk.sidebyside.assessments;

import org.jspecify.annotations.NullMarked;
