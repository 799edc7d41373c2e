/** What holds of joint partnership, in plain Java: docs/rules/partnership.md has the same in plain English. */
@NamedInterface("rules")
@NullMarked
package uk.sidebyside.partnership.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
