/** What holds of training, in plain Java: docs/rules/training.md has the same in plain English. Nothing here asks what day it is. */
@NamedInterface("training-rules")
@NullMarked
package uk.sidebyside.assessments.training.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
