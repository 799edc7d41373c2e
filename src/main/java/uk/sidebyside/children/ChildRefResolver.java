package uk.sidebyside.children;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What a record is called when other rooms link to it: its reference, never the name, so that a list of links opens no
 * record. Whoever may not see it finds nothing.
 */
@Component
class ChildRefResolver implements RefResolver {
    private final ChildStore store;
    private final Circles circles;

    ChildRefResolver(ChildStore store, Circles circles) {
        this.store = store;
        this.circles = circles;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ChildRefs.CHILD);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        var resolved = new HashMap<Ref, Resolved>();
        if (refs.isEmpty()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        List<UUID> asked = refs.stream().map(Ref::id).toList();
        Map<UUID, Circles.Seen> seen = circles.seen(area, asked);
        store.references(area, seen.keySet())
                .forEach((id, reference) -> resolved.put(
                        new Ref(area, ChildRefs.CHILD, id),
                        new Resolved("Record " + reference, address(id, Objects.requireNonNull(seen.get(id))))));
        return resolved;
    }

    private static String address(UUID id, Circles.Seen seen) {
        return (Family.reads(seen) ? "/family/" : "/children/") + id;
    }
}
