package uk.sidebyside.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.shared.Ref;

/** What references point at, as far as somebody may see it: each kind is asked once, by the module that owns it. */
@Service
public class Refs implements SmartInitializingSingleton {
    private final ObjectProvider<RefResolver> contributed;
    private Map<String, RefResolver> byKind = Map.of();

    Refs(ObjectProvider<RefResolver> contributed) {
        this.contributed = contributed;
    }

    /** Collected late, since a resolver may itself use what asks for references. */
    @Override
    public void afterSingletonsInstantiated() {
        var found = new HashMap<String, RefResolver>();
        contributed.forEach(resolver -> resolver.kinds().forEach(kind -> {
            if (found.put(kind, resolver) != null) {
                throw new IllegalStateException("Two resolvers answer for references of the kind " + kind);
            }
        }));
        byKind = Map.copyOf(found);
    }

    /** Those of the references that the principal may see. */
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        var asked = new HashMap<RefResolver, List<Ref>>();
        for (Ref ref : refs) {
            RefResolver resolver = byKind.get(ref.kind());
            if (resolver != null) {
                asked.computeIfAbsent(resolver, r -> new ArrayList<>()).add(ref);
            }
        }
        var resolved = new HashMap<Ref, Resolved>();
        asked.forEach((resolver, its) -> resolved.putAll(resolver.resolve(its, principal)));
        return resolved;
    }

    public Optional<Resolved> resolve(Ref ref, Principal principal) {
        return Optional.ofNullable(resolve(List.of(ref), principal).get(ref));
    }
}
