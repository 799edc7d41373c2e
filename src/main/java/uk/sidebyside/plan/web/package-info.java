/** Pages of the plan: what was promised for everybody, and the work on it for those who do it. */
@NullMarked
package uk.sidebyside.plan.web;

import org.jspecify.annotations.NullMarked;
