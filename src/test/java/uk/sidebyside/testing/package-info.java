/** What tests share: a real PostgreSQL, migrated once, and a fresh copy of it for each Spring context. */
@NullMarked
package uk.sidebyside.testing;

import org.jspecify.annotations.NullMarked;
