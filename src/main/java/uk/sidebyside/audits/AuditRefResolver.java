package uk.sidebyside.audits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What audits are called when other rooms point at them. The policies of the tables say who may see which. */
@Component
class AuditRefResolver implements RefResolver {
    private final AuditStore audits;
    private final AnswerStore answers;

    AuditRefResolver(AuditStore audits, AnswerStore answers) {
        this.audits = audits;
        this.answers = answers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AuditRefs.AUDIT, AuditRefs.ANSWER);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        List<UUID> rows = refs.stream()
                .filter(ref -> ref.kind().equals(AuditRefs.ANSWER))
                .map(Ref::id)
                .toList();
        Map<UUID, AuditId> ofRows = rows.isEmpty() ? Map.of() : answers.audits(area, rows);
        Map<Ref, AuditId> wanted = new HashMap<>();
        for (Ref ref : refs) {
            AuditId audit = ref.kind().equals(AuditRefs.AUDIT) ? new AuditId(ref.id()) : ofRows.get(ref.id());
            if (audit != null) {
                wanted.put(ref, audit);
            }
        }
        Map<AuditId, Audit> seen = new HashMap<>();
        audits.some(area, Set.copyOf(wanted.values())).forEach(audit -> seen.put(audit.id(), audit));
        wanted.forEach((ref, id) -> {
            Audit audit = seen.get(id);
            if (audit != null) {
                resolved.put(ref, new Resolved("Audit: " + audit.title(), audit.at()));
            }
        });
        return resolved;
    }
}
