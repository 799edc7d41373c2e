package uk.sidebyside.audits.quality.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What must be said before a sample of threads is drawn, and what its redacted words must be. */
public final class DrawThreads {
    private static final String SOURCE = "docs/rules/audits-quality.md, threads";
    private static final int MOST = 50;
    private static final int LONGEST_SEED = 80;

    private DrawThreads() {}

    public static List<Finding> check(
            String title,
            String seed,
            int size,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (title.isBlank()) {
            findings.add(Finding.of("title", "sample.needs.title", SOURCE));
        }
        if (seed.isBlank() || seed.length() > LONGEST_SEED || seed.indexOf('\n') >= 0) {
            findings.add(Finding.of("seed", "sample.needs.seed", SOURCE));
        }
        if (size < 1 || size > MOST) {
            findings.add(Finding.of("size", "threads.size", SOURCE, MOST));
        }
        if (fromOn == null || fromOn.isAfter(today)) {
            findings.add(Finding.of("fromOn", "threads.needs.from", SOURCE));
        }
        if (untilOn == null || untilOn.isAfter(today) || fromOn != null && untilOn.isBefore(fromOn)) {
            findings.add(Finding.of("untilOn", "threads.needs.until", SOURCE));
        }
        return findings;
    }

    /** @param namesOut whether whoever wrote it says that names are taken out, which no rule can see */
    public static List<Finding> redacted(String words, boolean namesOut) {
        List<Finding> findings = new ArrayList<>();
        if (words.isBlank()) {
            findings.add(Finding.of("words", "extract.needs.words", SOURCE));
        }
        Redaction.check(words).forEach(left -> findings.add(Finding.of("words", "extract.still.has", SOURCE, left)));
        if (!namesOut) {
            findings.add(Finding.of("namesOut", "extract.names.out", SOURCE));
        }
        return findings;
    }
}
