/** What holds of audits that were handed in, in plain Java: docs/rules/audits-collected.md has the same in plain English. */
@NamedInterface("collected-rules")
@NullMarked
package uk.sidebyside.audits.collected.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
