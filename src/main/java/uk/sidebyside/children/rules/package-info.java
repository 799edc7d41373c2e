/** What holds of a child's record, whatever the database: plain Java, no clock of its own. */
@NamedInterface("rules")
@NullMarked
package uk.sidebyside.children.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
