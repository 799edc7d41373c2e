/** What holds of advice, in plain Java: docs/rules/advice.md has the same in plain English. Nothing here asks what day it is. */
@NamedInterface("advice-rules")
@NullMarked
package uk.sidebyside.assessments.advice.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
