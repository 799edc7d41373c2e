package uk.sidebyside.children;

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
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Words of a child's plan, for links from the views that shaped them; only for whoever may read the plan's words. */
@Component
class ExcerptRefResolver implements RefResolver {
    private static final int LONGEST = 90;

    private final ExcerptStore store;
    private final Circles circles;

    ExcerptRefResolver(ExcerptStore store, Circles circles) {
        this.store = store;
        this.circles = circles;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ChildRefs.EXCERPT);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        var resolved = new HashMap<Ref, Resolved>();
        if (refs.isEmpty()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        List<ExcerptStore.Of> found =
                store.byId(area, refs.stream().map(Ref::id).toList());
        if (found.isEmpty()) {
            return resolved;
        }
        Map<UUID, Circles.Seen> seen = circles.seen(
                area, found.stream().map(one -> one.child().value()).toList());
        for (ExcerptStore.Of one : found) {
            Circles.Seen reader = seen.get(one.child().value());
            if (reader != null && reader.sees(SharedPart.PLAN)) {
                resolved.put(ChildRefs.excerpt(area, one.id()), resolved(one, reader));
            }
        }
        return resolved;
    }

    private static Resolved resolved(ExcerptStore.Of one, Circles.Seen reader) {
        String words =
                one.words().length() <= LONGEST ? one.words() : one.words().substring(0, LONGEST - 1) + "…";
        return new Resolved(
                "Words of the plan: " + words, (Family.reads(reader) ? "/family/" : "/children/") + one.child());
    }
}
