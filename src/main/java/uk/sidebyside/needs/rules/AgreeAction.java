package uk.sidebyside.needs.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** An action of a working group says what, who and by when (R069). */
public final class AgreeAction {
    private static final String SOURCE = "docs/rules/needs.md, working groups";

    private AgreeAction() {}

    /** @param ownerKnown whether a post of the area was chosen */
    public static List<Finding> check(String what, boolean ownerKnown, @Nullable LocalDate dueOn, LocalDate agreedOn) {
        List<Finding> findings = new ArrayList<>();
        if (what.isBlank()) {
            findings.add(Finding.of("what", "action.needs.what", SOURCE));
        }
        if (!ownerKnown) {
            findings.add(Finding.of("owner", "action.needs.owner", SOURCE));
        }
        if (dueOn == null) {
            findings.add(Finding.of("dueOn", "action.needs.due", SOURCE));
        } else if (dueOn.isBefore(agreedOn)) {
            findings.add(Finding.of("dueOn", "action.due.past", SOURCE));
        }
        return findings;
    }
}
