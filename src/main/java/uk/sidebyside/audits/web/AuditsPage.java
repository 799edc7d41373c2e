package uk.sidebyside.audits.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.rules.Framework;

/**
 * Audits of services.
 *
 * @param mine those in which the reader judges
 * @param mayBegin whether the reader may begin one
 */
public record AuditsPage(
        List<Audit> audits, Set<AuditId> mine, Map<FrameworkId, Framework> frameworks, boolean mayBegin) {

    public List<Audit> underWay() {
        return audits.stream().filter(Audit::open).toList();
    }

    public List<Audit> signed() {
        return audits.stream().filter(audit -> !audit.open()).toList();
    }

    public String framework(Audit audit) {
        Framework framework = frameworks.get(audit.framework());
        return framework == null ? audit.framework().code() : framework.name();
    }

    public String outcome(Audit audit) {
        Framework framework = frameworks.get(audit.framework());
        return framework == null ? "" : AuditWords.outcome(framework, audit.outcome());
    }
}
