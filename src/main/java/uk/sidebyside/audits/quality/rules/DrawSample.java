package uk.sidebyside.audits.quality.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What must be said before a sample is drawn. Afterwards nothing of it can be changed, so that nobody draws again until it suits. */
public final class DrawSample {
    private static final String SOURCE = "docs/rules/audits-quality.md, drawing";
    private static final int MOST = 2_000;
    private static final int LONGEST_SEED = 80;

    private DrawSample() {}

    public static List<Finding> check(
            String title,
            boolean framework,
            String seed,
            int size,
            int percentTwice,
            int target,
            @Nullable LocalDate dueOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (title.isBlank()) {
            findings.add(Finding.of("title", "sample.needs.title", SOURCE));
        }
        if (!framework) {
            findings.add(Finding.of("measure", "sample.needs.framework", SOURCE));
        }
        if (seed.isBlank() || seed.length() > LONGEST_SEED || seed.indexOf('\n') >= 0) {
            findings.add(Finding.of("seed", "sample.needs.seed", SOURCE));
        }
        if (size < 1 || size > MOST) {
            findings.add(Finding.of("size", "sample.size", SOURCE, MOST));
        }
        if (percentTwice < 0 || percentTwice > 100) {
            findings.add(Finding.of("percentTwice", "sample.percent.twice", SOURCE));
        }
        if (target < 1 || target > 99) {
            findings.add(Finding.of("target", "sample.target", SOURCE));
        }
        if (dueOn == null || dueOn.isBefore(today)) {
            findings.add(Finding.of("dueOn", "sample.needs.due", SOURCE));
        }
        return findings;
    }
}
