package uk.sidebyside.audits.frameworks;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.HasVersions;
import uk.sidebyside.thread.LinkTargets;

/** What versions of frameworks are called when other rooms point at them. Those with a post read them, as on their pages. */
@Component
class FrameworkRefResolver implements RefResolver, HasVersions {
    private final Frameworks frameworks;

    FrameworkRefResolver(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(FrameworkRefs.FRAMEWORK);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty() || principal.seats().isEmpty()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        for (Framework framework : frameworks.all(area)) {
            FrameworkId id = Frameworks.id(framework);
            Ref ref = FrameworkRefs.of(area, id);
            if (refs.contains(ref)) {
                resolved.put(ref, new Resolved(title(framework), id.at()));
            }
        }
        return resolved;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> newest(Principal reader) {
        if (reader.seats().isEmpty()) {
            return List.of();
        }
        AreaId area = reader.inArea();
        Map<String, LinkTargets.Target> newest = new LinkedHashMap<>();
        frameworks
                .all(area)
                .forEach(one -> newest.putIfAbsent(
                        one.code(), new LinkTargets.Target(FrameworkRefs.of(area, Frameworks.id(one)), title(one))));
        return List.copyOf(newest.values());
    }

    private static String title(Framework framework) {
        return framework.name() + ", version " + framework.version();
    }
}
