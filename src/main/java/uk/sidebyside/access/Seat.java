package uk.sidebyside.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post in the partnership, held by one person at a time or by nobody yet.
 *
 * @param organisation null where a post belongs to none, as an independent scrutineer's
 * @param holder who holds it on the day that was asked about; null while it is vacant
 */
public record Seat(
        SeatId id,
        String title,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName,
        @Nullable String organisationShortName,
        Kind kind,
        Role role,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable Holder holder) {

    public enum Kind {
        STRATEGIC,
        OPERATIONAL,
        BOARD,
        FAMILY,
        SCRUTINY,
        ADMINISTRATION
    }

    public record Holder(PersonId person, String name, String initials, LocalDate fromOn) {}

    public boolean vacant() {
        return holder == null;
    }

    /** The title with its organisation, as a public page shows a lead. */
    public String titleAndOrganisation() {
        return organisationShortName == null ? title : title + ", " + organisationShortName;
    }
}
