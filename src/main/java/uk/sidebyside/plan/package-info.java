/** What was promised: improvement plans, areas for improvement, outcomes, action lines, their progress and its proof. */
@NullMarked
package uk.sidebyside.plan;

import org.jspecify.annotations.NullMarked;
