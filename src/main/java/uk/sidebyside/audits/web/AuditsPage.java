package uk.sidebyside.audits.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Of each service, and each framework that it looked at itself by, the latest. */
    public List<Audit> latest() {
        Set<List<Object>> seen = new HashSet<>();
        return signed().filter(audit -> seen.add(whose(audit))).toList();
    }

    /** Those before them, of which a list over the years grows long. */
    public List<Audit> earlier() {
        Set<List<Object>> seen = new HashSet<>();
        return signed().filter(audit -> !seen.add(whose(audit))).toList();
    }

    private Stream<Audit> signed() {
        return audits.stream().filter(audit -> !audit.open());
    }

    /** A service keeps its audits when its name changes. */
    private static List<Object> whose(Audit audit) {
        Object service = audit.service() == null ? audit.title() : audit.service();
        return List.of(service, audit.framework().code());
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
