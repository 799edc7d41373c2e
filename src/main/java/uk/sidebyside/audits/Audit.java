package uk.sidebyside.audits;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.rules.AuditState;
import uk.sidebyside.audits.rules.Subject;

/**
 * An audit of a service or of a plan.
 *
 * @param service null for a plan
 * @param reference of the plan; blank for a service
 * @param organisation who ran the service when the audit began; may be blank
 * @param title the service's name when the audit began, or the plan's reference
 * @param sector code of the service's sector when the audit began; blank for a plan
 * @param coversFrom the first day that it looks back to; the last is {@code auditedOn}
 * @param strengths what goes well, asked first
 * @param outcome the level of the whole that a person decided; null until then
 * @param outcomeWords why
 * @param reviewOn null until it is decided
 * @param blind read by those alone who judge in it, until that is over
 * @param number the version that is written now: 1 until it was signed and opened again
 * @param beganAs by which post
 * @param version counted up by each change of what stands here
 */
public record Audit(
        AuditId id,
        FrameworkId framework,
        Subject subject,
        @Nullable ServiceId service,
        String reference,
        String organisation,
        String title,
        String sector,
        String description,
        LocalDate auditedOn,
        LocalDate coversFrom,
        String strengths,
        @Nullable String outcome,
        String outcomeWords,
        String summary,
        @Nullable LocalDate reviewOn,
        boolean blind,
        AuditState state,
        int number,
        String beganAs,
        Instant begunAt,
        int version) {

    public boolean open() {
        return state == AuditState.OPEN;
    }

    /** Its page. */
    public String at() {
        return "/audits/" + id.value();
    }
}
