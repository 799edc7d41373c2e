/** What is asked of each record of a return: rules with ids, each with its words. Plain Java; a rule is told the day. */
@NullMarked
package uk.sidebyside.assessments.sen2.rules;

import org.jspecify.annotations.NullMarked;
