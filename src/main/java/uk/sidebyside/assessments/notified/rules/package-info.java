/** What section 23 asks of a health body, in plain Java: docs/rules/section-23.md has the same in plain English. Nothing here asks what day it is. */
@NamedInterface("notified-rules")
@NullMarked
package uk.sidebyside.assessments.notified.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
