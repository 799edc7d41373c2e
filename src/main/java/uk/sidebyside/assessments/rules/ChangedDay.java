package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What must be said when a family is told another day: which, and why. */
public final class ChangedDay {
    private static final String PROMISE = "R089";
    private static final int AT_MOST = 1000;

    private ChangedDay() {}

    public static List<Finding> check(LocalDate before, @Nullable LocalDate to, String reason, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (to == null) {
            findings.add(Finding.of("to", "moved.needs.day", PROMISE));
        } else if (to.equals(before)) {
            findings.add(Finding.of("to", "moved.same.day", PROMISE));
        } else if (to.isBefore(today)) {
            findings.add(Finding.of("to", "moved.in.the.past", PROMISE));
        } else if (to.isAfter(KnownDates.LAST_DAY)) {
            findings.add(Finding.of("to", "too.far.ahead", PROMISE));
        }
        if (reason.isBlank() || reason.strip().length() > AT_MOST) {
            findings.add(Finding.of("reason", "moved.needs.reason", PROMISE));
        }
        return findings;
    }
}
