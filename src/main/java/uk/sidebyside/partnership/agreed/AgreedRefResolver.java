package uk.sidebyside.partnership.agreed;

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

/** What an agreement is called when other rooms link to it. Everybody may see it. */
@Component
class AgreedRefResolver implements RefResolver {
    private final AgreementStore store;

    AgreedRefResolver(AgreementStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AgreedRefs.AGREEMENT);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        refs.stream().collect(Collectors.groupingBy(Ref::area)).forEach((area, its) -> {
            Set<UUID> asked = its.stream().map(Ref::id).collect(Collectors.toSet());
            store.inArea(area).stream()
                    .filter(agreement -> asked.contains(agreement.id()))
                    .forEach(agreement -> resolved.put(
                            AgreedRefs.agreement(area, agreement.id()),
                            new Resolved(agreement.title() + ", version " + agreement.number(), agreement.address())));
        });
        return resolved;
    }
}
