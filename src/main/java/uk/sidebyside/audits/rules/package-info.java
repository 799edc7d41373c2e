/** What holds of audits, in plain Java: docs/rules/audits.md has the same in plain English. */
@NamedInterface("rules")
@NullMarked
package uk.sidebyside.audits.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
