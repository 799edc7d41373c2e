package uk.sidebyside.access.rules;

import java.util.Set;
import uk.sidebyside.access.Role;

/** An inspector reads and never writes, whatever else they are: the limit beats every other role. */
public final class ReadOnlyInspection {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private ReadOnlyInspection() {}

    public static boolean applies(Set<Role> roles) {
        return roles.contains(Role.INSPECTOR);
    }

    public static boolean permits(Set<Role> roles, String method) {
        return !applies(roles) || READING.contains(method);
    }
}
