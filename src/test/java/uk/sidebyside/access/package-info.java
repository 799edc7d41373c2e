/** What access promises, on a real PostgreSQL. */
@NullMarked
package uk.sidebyside.access;

import org.jspecify.annotations.NullMarked;
