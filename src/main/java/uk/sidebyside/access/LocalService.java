package uk.sidebyside.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service for children and young people with SEND, such as a therapy or a short break.
 *
 * @param organisation who runs it; null where several do, or nobody of the partnership
 * @param untilOn its last day; null while it goes on
 * @param version counted up by each change
 */
public record LocalService(
        ServiceId id,
        String name,
        Sector sector,
        @Nullable OrganisationId organisation,
        String organisationName,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        int version) {

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
    }
}
