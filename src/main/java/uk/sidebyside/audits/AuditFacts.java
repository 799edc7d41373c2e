package uk.sidebyside.audits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.FactsOnRecord;
import uk.sidebyside.thread.RecordedFacts.RecordedFact;

/** What the records say of a service in the time that an audit looks back to. It is offered and never decides. */
@Service
public class AuditFacts {
    private final FactsOnRecord facts;

    AuditFacts(FactsOnRecord facts) {
        this.facts = facts;
    }

    /** Of a plan those of all plans of the area together: it is known by its reference, and by no child (R142). */
    @Transactional(readOnly = true)
    public List<RecordedFact> of(AreaId area, Audit audit, Collection<String> keys) {
        ServiceId service = audit.service();
        Ref about = service == null
                ? new Ref(area, AuditRefs.PLANS, area.value())
                : new Ref(area, AuditRefs.SERVICE, service.value());
        return facts.of(about, from(audit), audit.auditedOn(), keys);
    }

    /** The first day that facts look back to: of a plan a year before the day on which it is audited. */
    public static LocalDate from(Audit audit) {
        return audit.service() == null ? audit.auditedOn().minusYears(1) : audit.coversFrom();
    }
}
