package uk.sidebyside.access.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody of the area and every post.
 *
 * @param done what was just done, in words
 */
public record PeoplePage(
        List<PersonRow> people,
        List<SeatRow> seats,
        @Nullable String done) {

    public PeoplePage {
        people = List.copyOf(people);
        seats = List.copyOf(seats);
    }

    /** @param account what there is to know about signing in, in words */
    public record PersonRow(String id, String name, String email, String holds, String account, boolean mayInvite) {}

    public record SeatRow(String id, String title, String role, String holder, String from) {}
}
