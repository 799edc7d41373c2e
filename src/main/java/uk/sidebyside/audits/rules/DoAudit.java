package uk.sidebyside.audits.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What must hold when an audit begins, is judged, is decided and is signed. */
public final class DoAudit {
    private static final String HEADER = "REQUIREMENTS R104";
    private static final String ROW = "REQUIREMENTS R106";
    private static final String OUTCOME = "REQUIREMENTS R107";
    private static final String SIGNED = "REQUIREMENTS R108";
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST = 4000;

    /** A reference of a case: letters, numbers and what stands between them, with at least one number, so that no name is one. */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9/ .-]{0,59}");

    private DoAudit() {}

    /**
     * @param subject what is judged
     * @param known whether the service is in the register and there on the day; true for a plan
     * @param inForce whether the framework is for this subject and in force on the day
     */
    public record Beginning(
            Subject subject,
            boolean known,
            boolean inForce,
            String reference,
            String description,
            String strengths,
            @Nullable LocalDate auditedOn,
            @Nullable LocalDate coversFrom) {}

    public static List<Finding> begin(Beginning beginning, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (beginning.subject() == Subject.SERVICE && !beginning.known()) {
            findings.add(Finding.of("service", "audit.needs.service", HEADER));
        }
        if (beginning.subject() == Subject.PLAN
                && !REFERENCE.matcher(beginning.reference().strip()).matches()) {
            findings.add(Finding.of("reference", "audit.needs.reference", "REQUIREMENTS R135"));
        }
        if (!beginning.inForce()) {
            findings.add(Finding.of("framework", "audit.framework.not.in.force", HEADER));
        }
        findings.addAll(describe(
                beginning.subject(),
                beginning.description(),
                beginning.strengths(),
                beginning.auditedOn(),
                beginning.coversFrom(),
                today));
        return findings;
    }

    public static List<Finding> describe(
            Subject subject,
            String description,
            String strengths,
            @Nullable LocalDate auditedOn,
            @Nullable LocalDate coversFrom,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        boolean blank = subject == Subject.SERVICE && description.isBlank();
        if (blank || description.length() > LONGEST_DESCRIPTION) {
            findings.add(Finding.of("description", "audit.needs.description", HEADER, LONGEST_DESCRIPTION));
        }
        if (strengths.length() > LONGEST) {
            findings.add(Finding.of("strengths", "audit.words.too.long", HEADER, LONGEST));
        }
        if (auditedOn == null || auditedOn.isAfter(today)) {
            findings.add(Finding.of("auditedOn", "audit.needs.day", HEADER));
        } else if (coversFrom == null || coversFrom.isAfter(auditedOn)) {
            findings.add(Finding.of("coversFrom", "audit.looks.back", HEADER));
        }
        return findings;
    }

    /** @param level null where nothing is chosen yet, as in the middle of a sitting */
    public static List<Finding> rate(Framework framework, Indicator indicator, @Nullable String level, String notes) {
        List<Finding> findings = new ArrayList<>();
        if (level != null && framework.scaleOf(indicator).find(level).isEmpty()) {
            findings.add(Finding.of(indicator.key(), "audit.level.unknown", ROW));
        }
        if (notes.length() > LONGEST) {
            findings.add(Finding.of(indicator.key() + ".notes", "audit.words.too.long", ROW, LONGEST));
        }
        return findings;
    }

    /** What a person decides of the whole. */
    public record Deciding(
            @Nullable String outcome,
            String words,
            String summary,
            @Nullable LocalDate reviewOn) {}

    /** @param levels what was judged, by the keys of indicators */
    public static List<Finding> decide(
            Framework framework, Map<String, String> levels, Deciding deciding, LocalDate auditedOn) {
        List<Finding> findings = new ArrayList<>();
        if (deciding.outcome() == null || framework.whole().place(deciding.outcome()) == 0) {
            findings.add(Finding.of("outcome", "audit.needs.outcome", OUTCOME));
        } else if (deciding.words().isBlank()) {
            boolean asSuggested = suggested(framework, levels)
                    .filter(deciding.outcome()::equals)
                    .isPresent();
            findings.add(
                    Finding.of("words", asSuggested ? "audit.needs.words" : "audit.needs.words.for.another", "AMB-6"));
        }
        if (deciding.words().length() > 2000) {
            findings.add(Finding.of("words", "audit.words.too.long", OUTCOME, 2000));
        }
        if (deciding.summary().isBlank() || deciding.summary().length() > LONGEST) {
            findings.add(Finding.of("summary", "audit.needs.summary", OUTCOME, LONGEST));
        }
        if (deciding.reviewOn() == null || !deciding.reviewOn().isAfter(auditedOn)) {
            findings.add(Finding.of("reviewOn", "audit.needs.review", OUTCOME));
        }
        return findings;
    }

    private static Optional<String> suggested(Framework framework, Map<String, String> levels) {
        return SuggestOutcome.of(framework, levels).map(one -> one.level().key());
    }

    /**
     * What is missing before an audit is signed.
     *
     * @param nextSteps how many were agreed
     */
    public static List<Finding> sign(Framework framework, Map<String, String> levels, boolean decided, int nextSteps) {
        List<Finding> findings = new ArrayList<>();
        for (Indicator open : Asked.open(framework, levels)) {
            findings.add(Finding.of(open.key(), "sign.needs.level", SIGNED, open.words()));
        }
        if (!decided) {
            findings.add(Finding.of("outcome", "sign.needs.outcome", SIGNED));
        }
        if (framework.subject() == Subject.SERVICE && nextSteps == 0 && anyLowest(framework, levels)) {
            findings.add(Finding.of("steps", "sign.needs.next.step", "REQUIREMENTS R107"));
        }
        return findings;
    }

    private static boolean anyLowest(Framework framework, Map<String, String> levels) {
        return Asked.of(framework, levels).stream()
                .anyMatch(one -> framework.scaleOf(one).place(levels.getOrDefault(one.key(), "")) == 1);
    }
}
