/** When mail may go, how often it is tried and how its text is set: plain Java. */
@NullMarked
package uk.sidebyside.notices.rules;

import org.jspecify.annotations.NullMarked;
