package uk.sidebyside.audits.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What follows from an audit: somebody does it by a day, and says what came of it. */
public final class TakeNextStep {
    private static final String SOURCE = "REQUIREMENTS R107";
    private static final int LONGEST = 1000;

    private TakeNextStep() {}

    public static List<Finding> plan(String what, boolean owner, @Nullable LocalDate dueOn, LocalDate auditedOn) {
        List<Finding> findings = new ArrayList<>();
        if (what.isBlank() || what.length() > LONGEST) {
            findings.add(Finding.of("what", "step.needs.what", SOURCE, LONGEST));
        }
        if (!owner) {
            findings.add(Finding.of("owner", "step.needs.owner", SOURCE));
        }
        if (dueOn == null || dueOn.isBefore(auditedOn)) {
            findings.add(Finding.of("dueOn", "step.needs.day", SOURCE));
        }
        return findings;
    }

    public static List<Finding> done(String words) {
        return words.isBlank() || words.length() > 2000
                ? List.of(Finding.of("words", "step.needs.words", SOURCE, 2000))
                : List.of();
    }

    /** How a step stands on a day. */
    public enum Standing {
        DONE,
        LATE,
        DUE
    }

    public static Standing standing(LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn != null) {
            return Standing.DONE;
        }
        return dueOn.isBefore(today) ? Standing.LATE : Standing.DUE;
    }
}
