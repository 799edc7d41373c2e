package uk.sidebyside.audits;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.rules.AuditState;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.shared.AreaId;

/** When to look again, in the calendars of those who judged. */
@Component
public class AuditCalendar implements CalendarSource {
    private final AuditStore audits;
    private final AuditorStore auditors;

    AuditCalendar(AuditStore audits, AuditorStore auditors) {
        this.audits = audits;
        this.auditors = auditors;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        if (!reader.signedIn() || reader.seats().isEmpty()) {
            return List.of();
        }
        AreaId area = reader.inArea();
        return audits.some(area, Set.copyOf(auditors.of(area, reader))).stream()
                .filter(audit -> audit.state() == AuditState.SIGNED && audit.reviewOn() != null)
                .map(AuditCalendar::review)
                .toList();
    }

    /** The review of a signed audit as a calendar has it. It names nobody. */
    public static Entry review(Audit audit) {
        return new Entry(
                "audit-review:" + audit.id().value(),
                audit.version(),
                "Look again: " + audit.title(),
                "The audit that was signed stands beside the new one.",
                audit.at(),
                java.util.Objects.requireNonNull(audit.reviewOn()),
                null,
                false,
                audit.begunAt());
    }
}
