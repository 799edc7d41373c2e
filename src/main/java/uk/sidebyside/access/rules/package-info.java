/** The rules of sign-in and access in plain Java: no database, no web, and no clock of their own. */
@NullMarked
package uk.sidebyside.access.rules;

import org.jspecify.annotations.NullMarked;
