/**
 * The child or young person at the centre: their record, needs and setting, the circle around them, whose the rights are,
 * and how each wants to be written to. It holds references to the EHC plan and the excerpts that views shaped, not the plan.
 */
@NullMarked
package uk.sidebyside.children;

import org.jspecify.annotations.NullMarked;
