package uk.sidebyside.board.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** A question that somebody must answer by a day. */
public record AskChallenge(
        String question, boolean hasOwner, @Nullable LocalDate dueOn) {

    public List<Finding> findings(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (question.isBlank()) {
            findings.add(Finding.of("question", "challenge.needs.question", Sources.CHALLENGE));
        }
        if (!hasOwner) {
            findings.add(Finding.of("owner", "challenge.needs.owner", Sources.CHALLENGE));
        }
        findings.addAll(due(dueOn, today));
        return List.copyOf(findings);
    }

    /** What is wrong with a day by which an answer is due: none, or one that has passed. */
    public static List<Finding> due(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return List.of(Finding.of("dueOn", "challenge.needs.due", Sources.CHALLENGE));
        }
        return dueOn.isBefore(today)
                ? List.of(Finding.of("dueOn", "challenge.due.past", Sources.CHALLENGE, today))
                : List.of();
    }

    /** An answer that is not accepted goes back with a reason and a new day. */
    public static List<Finding> notAccepted(String reason, @Nullable LocalDate dueOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (reason.isBlank()) {
            findings.add(Finding.of("reason", "challenge.needs.reason", Sources.CHALLENGE));
        }
        findings.addAll(due(dueOn, today));
        return List.copyOf(findings);
    }
}
