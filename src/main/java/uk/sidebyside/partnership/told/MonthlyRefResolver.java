package uk.sidebyside.partnership.told;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        refs.stream().collect(Collectors.groupingBy(Ref::area)).forEach((area, its) -> {
            Set<UUID> asked = its.stream().map(Ref::id).collect(Collectors.toSet());
            store.all(area).stream()
                    .filter(month -> month.published() && asked.contains(month.id()))
                    .forEach(month -> resolved.put(
                            new Ref(area, MonthlyTellBack.KIND, month.id()), new Resolved(month.title(), month.at())));
        });
        return resolved;
    }
}
