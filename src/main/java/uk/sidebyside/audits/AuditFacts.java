package uk.sidebyside.audits;

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

    /** Of a plan there are none: it is known by its reference alone. */
    @Transactional(readOnly = true)
    public List<RecordedFact> of(AreaId area, Audit audit, Collection<String> keys) {
        ServiceId service = audit.service();
        return service == null
                ? List.of()
                : facts.of(
                        new Ref(area, AuditRefs.SERVICE, service.value()), audit.coversFrom(), audit.auditedOn(), keys);
    }
}
