/** What the words of an area and the signatures under its agreement must keep to. */
@NullMarked
package uk.sidebyside.partnership.agreed.rules;

import org.jspecify.annotations.NullMarked;
