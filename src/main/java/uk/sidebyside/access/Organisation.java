package uk.sidebyside.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner of an area.
 *
 * @param kind one of the kinds of partner, as its code
 * @param accountable whether it answers for the area's plans together with the others that do
 * @param succeededBy who took over from it, null while it exists
 */
public record Organisation(
        OrganisationId id,
        String name,
        String shortName,
        String kind,
        String kindLabel,
        boolean accountable,
        @Nullable Successor succeededBy) {

    public record Successor(OrganisationId id, String name, LocalDate on) {}
}
