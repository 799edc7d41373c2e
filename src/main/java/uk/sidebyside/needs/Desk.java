package uk.sidebyside.needs;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;

/**
 * Who may read and write what is needed: the one decision behind pages, files, feeds and links.
 *
 * <p>Everybody reads what is published, and which sections are still missing. Those who hold a post read drafts too. Leads
 * of workstreams and administrators write everything; whoever holds the post that a section belongs to writes that section.
 */
final class Desk {

    private Desk() {}

    static boolean readsDrafts() {
        Principal principal = Principals.current();
        return switch (principal.kind()) {
            case PUBLIC, RECEIPT, INVITATION -> false;
            case ACCOUNT -> !principal.seats().isEmpty();
            case JOB, OPERATOR -> true;
        };
    }

    static boolean writes() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
    }

    static boolean writes(@Nullable SeatId owner) {
        return writes() || owner != null && Principals.current().holds(owner);
    }

    static void mustWrite() {
        if (!writes()) {
            throw new NotFound();
        }
    }

    static void mustWrite(@Nullable SeatId owner) {
        if (!writes(owner)) {
            throw new NotFound();
        }
    }
}
