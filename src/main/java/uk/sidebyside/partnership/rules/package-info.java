/** What holds of joint partnership, in plain Java: docs/rules/partnership.md has the same in plain English. */
@NullMarked
package uk.sidebyside.partnership.rules;

import org.jspecify.annotations.NullMarked;
