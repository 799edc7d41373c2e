package uk.sidebyside.audits.collected;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.rules.Rated;

/**
 * What is handed in of an audit that was signed.
 *
 * @param strengths what the service says goes well; may be blank
 */
public record HandIn(
        Submission.AuditKey audit,
        ServiceId service,
        Submission.FrameworkKey framework,
        LocalDate auditedOn,
        Submission.Outcome outcome,
        String strengths,
        String summary,
        LocalDate reviewOn,
        List<Rated> levels) {
    public HandIn {
        levels = List.copyOf(levels);
    }
}
