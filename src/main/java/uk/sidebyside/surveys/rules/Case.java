package uk.sidebyside.surveys.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What is asked of a complaint or a compliment in the log: "recorded and followed up with a clear outcome" (S0:1002-1006). */
public final class Case {
    private static final String SOURCE = "R125; docs/rules/surveys.md, complaints and compliments";

    private Case() {}

    public enum Kind {
        COMPLAINT("Complaint"),
        COMPLIMENT("Compliment");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD,
        /** Taken back by whoever made it. */
        WITHDRAWN,
        /** Handed to the organisation or the procedure that must answer it. */
        PASSED_ON,
        /** A compliment that the people concerned have heard. */
        PASSED_BACK
    }

    public static List<Finding> log(
            @Nullable Kind kind,
            String service,
            String summary,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate followUpOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (kind == null) {
            findings.add(found("kind", "case.needs.kind"));
        }
        if (service.isBlank()) {
            findings.add(found("service", "case.needs.service"));
        }
        if (receivedOn == null) {
            findings.add(found("receivedOn", "case.needs.received"));
        } else if (receivedOn.isAfter(today)) {
            findings.add(found("receivedOn", "case.received.future"));
        }
        if (summary.isBlank()) {
            findings.add(found("summary", "case.needs.summary"));
        }
        if (followUpOn == null) {
            findings.add(found("followUpOn", "case.needs.follow-up"));
        } else if (receivedOn != null && followUpOn.isBefore(receivedOn)) {
            findings.add(found("followUpOn", "case.follow-up.before"));
        }
        return List.copyOf(findings);
    }

    public static List<Finding> close(
            Kind kind,
            @Nullable Outcome outcome,
            String words,
            String learning,
            @Nullable LocalDate closedOn,
            LocalDate receivedOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (outcome == null || !fits(kind, outcome)) {
            findings.add(found("outcome", "case.needs.outcome"));
        }
        if (words.isBlank()) {
            findings.add(found("outcomeWords", "case.needs.words"));
        }
        if (learning.isBlank()) {
            findings.add(found("learning", "case.needs.learning"));
        }
        if (closedOn == null) {
            findings.add(found("closedOn", "case.needs.closed"));
        } else if (closedOn.isAfter(today)) {
            findings.add(found("closedOn", "case.closed.future"));
        } else if (closedOn.isBefore(receivedOn)) {
            findings.add(found("closedOn", "case.closed.before"));
        }
        return List.copyOf(findings);
    }

    public static boolean fits(Kind kind, Outcome outcome) {
        return (kind == Kind.COMPLIMENT) == (outcome == Outcome.PASSED_BACK);
    }

    /** Open past the day on which it was to be followed up. */
    public static boolean late(LocalDate followUpOn, @Nullable LocalDate closedOn, LocalDate today) {
        return closedOn == null && followUpOn.isBefore(today);
    }

    private static Finding found(String field, String key) {
        return Finding.of(field, key, SOURCE);
    }
}
