package uk.sidebyside.access.admin;

import java.util.List;
import uk.sidebyside.access.Organisation;

/**
 * Who leads and who takes part.
 *
 * @param named whether the reader may know names; the public is shown posts
 */
public record DirectoryPage(
        boolean named, List<Post> strategic, List<Post> operational, List<Organisation> organisations) {

    public DirectoryPage {
        strategic = List.copyOf(strategic);
        operational = List.copyOf(operational);
        organisations = List.copyOf(organisations);
    }

    /** @param holder a name, or that the appointment is to be confirmed; blank where it may not be known */
    public record Post(String title, String organisation, String holder, String initials) {}
}
