package uk.sidebyside.partnership.agreed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        for (Ref ref : refs) {
            store.inArea(ref.area()).stream()
                    .filter(agreement -> agreement.id().equals(ref.id()))
                    .forEach(agreement -> resolved.put(
                            ref,
                            new Resolved(agreement.title() + ", version " + agreement.number(), agreement.address())));
        }
        return resolved;
    }
}
