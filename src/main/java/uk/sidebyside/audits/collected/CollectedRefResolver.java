package uk.sidebyside.audits.collected;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What services handed in is called where other rooms link to it: for those with a post of the partnership. */
@Component
class CollectedRefResolver implements RefResolver {
    private final SubmissionStore submissions;
    private final ThemeStore themes;
    private final LocalServices services;

    CollectedRefResolver(SubmissionStore submissions, ThemeStore themes, LocalServices services) {
        this.submissions = submissions;
        this.themes = themes;
        this.services = services;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CollectedRefs.HANDED_IN, CollectedRefs.SERVICE, CollectedRefs.THEME);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty() || !Centre.partner()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        Map<UUID, Submission> handedIn = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        if (refs.stream().anyMatch(ref -> ref.kind().equals(CollectedRefs.HANDED_IN))) {
            submissions
                    .standing(area, null)
                    .forEach(one -> handedIn.put(one.id().value(), one));
        }
        if (refs.stream().anyMatch(ref -> ref.kind().equals(CollectedRefs.SERVICE))) {
            services.inArea(area).forEach(service -> names.put(service.id().value(), service.name()));
        }
        if (refs.stream().anyMatch(ref -> ref.kind().equals(CollectedRefs.THEME))) {
            themes.labels(area)
                    .forEach((theme, label) -> resolved.put(
                            CollectedRefs.theme(area, theme), new Resolved(label, CommonThemes.at(theme))));
        }
        for (Ref ref : refs) {
            Submission one = handedIn.get(ref.id());
            String name = names.get(ref.id());
            if (ref.kind().equals(CollectedRefs.HANDED_IN) && one != null) {
                resolved.put(
                        ref,
                        new Resolved(
                                "Audit of " + one.serviceName() + ", " + AuditWords.day(one.auditedOn()), one.at()));
            } else if (ref.kind().equals(CollectedRefs.SERVICE) && name != null) {
                resolved.put(ref, new Resolved(name, "/audits/levels?show=over-time&service=" + ref.id()));
            }
        }
        return resolved;
    }
}
