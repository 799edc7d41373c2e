package uk.sidebyside.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post in the partnership, held by one person at a time or by nobody yet.
 *
 * @param organisation that it belongs to on the day that was asked about; null where a post belongs to none, as an
 *     independent scrutineer's
 * @param owners the organisations that it belongs to one after the other, the first first: when one takes over from
 *     another, its posts go with it
 * @param holder who holds it on the day that was asked about; null while it is vacant
 */
public record Seat(
        SeatId id,
        String title,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName,
        @Nullable String organisationShortName,
        List<Owner> owners,
        Kind kind,
        Role role,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable Holder holder) {

    public Seat {
        owners = List.copyOf(owners);
    }

    /** @param fromOn the day on which it took over; null for the first */
    public record Owner(
            OrganisationId organisation,
            String name,
            String shortName,
            @Nullable LocalDate fromOn) {

        boolean by(LocalDate day) {
            return fromOn == null || !fromOn.isAfter(day);
        }
    }

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

    /** The organisation that the post belonged to on that day; null for a post that belongs to none. */
    public @Nullable Owner ownerOn(LocalDate day) {
        return ownerOn(owners, day);
    }

    static @Nullable Owner ownerOn(List<Owner> owners, LocalDate day) {
        return owners.stream()
                .filter(owner -> owner.by(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Where several take over on one day, nobody can say which of them has the post: it stays where it was. */
    static List<Owner> oneAfterTheOther(Owner first, List<Owner> followers) {
        List<Owner> owners = new ArrayList<>(List.of(first));
        for (Owner follower : followers) {
            long onThatDay = followers.stream()
                    .filter(one -> Objects.equals(one.fromOn(), follower.fromOn()))
                    .count();
            if (onThatDay > 1) {
                break;
            }
            owners.add(follower);
        }
        return owners;
    }

    /** The title with the organisation of that day. */
    public String titleAndOrganisationOn(LocalDate day) {
        Owner owner = ownerOn(day);
        return owner == null ? title : title + ", " + owner.shortName();
    }

    public boolean endedBefore(LocalDate day) {
        return toOn != null && toOn.isBefore(day);
    }

    public boolean existsOn(LocalDate day) {
        return !fromOn.isAfter(day) && !endedBefore(day);
    }
}
