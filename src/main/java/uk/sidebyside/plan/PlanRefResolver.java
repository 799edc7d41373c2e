package uk.sidebyside.plan;

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

/** What references into a plan are called, where they are shown, and who may follow them. */
@Component
class PlanRefResolver implements RefResolver {
    private final RefStore store;

    PlanRefResolver(RefStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                PlanRefs.PLAN,
                PlanRefs.AREA_FOR_IMPROVEMENT,
                PlanRefs.OUTCOME,
                PlanRefs.ACTION_LINE,
                PlanRefs.MEASURE,
                PlanRefs.COMMITMENT,
                PlanRefs.VERSION);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        Reader reader = Reader.of(principal);
        for (String kind : kinds()) {
            List<Ref> asked =
                    refs.stream().filter(ref -> ref.kind().equals(kind)).toList();
            if (!asked.isEmpty()) {
                AreaId area = asked.getFirst().area();
                List<UUID> ids = asked.stream().map(Ref::id).toList();
                store.find(area, kind, ids).stream()
                        .filter(found -> mayFollow(found, reader))
                        .forEach(found -> resolved.put(new Ref(area, kind, found.id()), resolved(found)));
            }
        }
        return resolved;
    }

    private static boolean mayFollow(RefStore.Found found, Reader reader) {
        boolean draft = found.draftPlan() || found.draft();
        return (reader.editor() || !draft) && (reader.member() || !found.heldBack());
    }

    private static Resolved resolved(RefStore.Found found) {
        String path = found.path().replace("#", found.inForce() ? "#" : "?plan=" + found.slug() + "#");
        boolean named = path.contains("#") || found.inForce();
        return new Resolved(found.title(), named ? path : path + "?plan=" + found.slug());
    }
}
