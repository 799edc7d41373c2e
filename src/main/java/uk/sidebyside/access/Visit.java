package uk.sidebyside.access;

import org.jspecify.annotations.Nullable;

/**
 * A request's circumstances: which area is visited, in whose name, and the name to greet.
 *
 * @param area null only before the first area is set up
 * @param personName null for a visitor who is not signed in
 */
public record Visit(
        @Nullable Area area, Principal principal, @Nullable String personName) {}
