package uk.sidebyside.access.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.Finding;

/** Who may invite whom, and for how long. */
public final class InvitationRules {
    /** An inspection and the time to write it up; longer needs a new invitation. */
    public static final int INSPECTION_DAYS_AT_MOST = 90;

    private static final String SOURCE = "Issue 2, point 2: an inspector's invitation is time-limited";

    private InvitationRules() {}

    public static boolean mayInvite(Set<Role> inviter) {
        return inviter.contains(Role.ADMINISTRATOR) && !ReadOnlyInspection.applies(inviter);
    }

    /** @param lastDay the last day on which the seat is held; null for no end */
    public static List<Finding> check(Role role, @Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            return role == Role.INSPECTOR ? List.of(finding("inspector.needs.last.day")) : List.of();
        }
        if (lastDay.isBefore(today)) {
            return List.of(finding("last.day.has.passed"));
        }
        return role == Role.INSPECTOR && lastDay.isAfter(today.plusDays(INSPECTION_DAYS_AT_MOST))
                ? List.of(finding("inspector.for.too.long", INSPECTION_DAYS_AT_MOST))
                : List.of();
    }

    private static Finding finding(String key, Object... details) {
        return Finding.of("lastDay", key, SOURCE, details);
    }
}
