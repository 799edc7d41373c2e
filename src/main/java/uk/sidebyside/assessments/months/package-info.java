/**
 * A month of cases for the board: its figures beside those of the month before, what they mean in words, and when they were sent. It
 * reads what was counted and knows no case. Whoever puts papers together takes from here what was sent.
 */
@NamedInterface("months")
@NullMarked
package uk.sidebyside.assessments.months;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
