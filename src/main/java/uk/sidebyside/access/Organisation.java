package uk.sidebyside.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        StandsFor standsFor,
        boolean accountable,
        @Nullable Successor succeededBy) {

    public record Successor(OrganisationId id, String name, LocalDate on) {}

    /** Each of the organisations, or who had taken over from it by that day; {@code all} are those of the area. */
    public static Set<OrganisationId> standingOn(
            Collection<OrganisationId> organisations, List<Organisation> all, LocalDate day) {
        Map<OrganisationId, Organisation> known = new HashMap<>();
        all.forEach(one -> known.put(one.id(), one));
        Set<OrganisationId> standing = new LinkedHashSet<>();
        organisations.forEach(one -> standing.add(heir(one, known, day)));
        return standing;
    }

    private static OrganisationId heir(OrganisationId of, Map<OrganisationId, Organisation> known, LocalDate day) {
        OrganisationId heir = of;
        Set<OrganisationId> passed = new HashSet<>();
        while (passed.add(heir)) {
            Organisation organisation = known.get(heir);
            Successor next = organisation == null ? null : organisation.succeededBy();
            if (next == null || next.on().isAfter(day)) {
                return heir;
            }
            heir = next.id();
        }
        return of;
    }
}
