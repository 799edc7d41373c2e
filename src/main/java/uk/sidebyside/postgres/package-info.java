/**
 * The database ground: starts the embedded PostgreSQL or joins an external one, prepares roles, runs the migrations, and carries
 * everything in and out by backup and restore. It stands outside the floors and knows none of the modules but their names.
 */
@NullMarked
package uk.sidebyside.postgres;

import org.jspecify.annotations.NullMarked;
