package uk.sidebyside.partnership.told;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.Ref;

/** What a month is called when something else points at it. Everybody sees what is published. */
@Component
class MonthlyRefResolver implements RefResolver {
    private final MonthlyStore store;

    MonthlyRefResolver(MonthlyStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MonthlyTellBack.KIND);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        for (Ref ref : refs) {
            store.all(ref.area()).stream()
                    .filter(month -> month.published() && month.id().equals(ref.id()))
                    .forEach(month -> resolved.put(ref, new Resolved(month.title(), month.at())));
        }
        return resolved;
    }
}
