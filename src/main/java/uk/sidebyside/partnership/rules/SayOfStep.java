package uk.sidebyside.partnership.rules;

import java.util.List;
import uk.sidebyside.shared.Finding;

/** What is said when a step is done or left out. */
public final class SayOfStep {

    private SayOfStep() {}

    /** A step that is left out needs a reason, unless the model calls it optional. */
    public static List<Finding> check(Model.Step step, boolean skipped, String words) {
        return skipped && !step.optional() && words.isBlank()
                ? List.of(Finding.of("words", "step.needs.reason", "REQUIREMENTS R091"))
                : List.of();
    }
}
