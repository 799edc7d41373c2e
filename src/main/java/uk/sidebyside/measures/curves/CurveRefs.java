package uk.sidebyside.measures.curves;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.Ref;

/** How other rooms point at an outcome or a service. What it is called is there for everybody. */
@Component
public class CurveRefs implements RefResolver {
    public static final String KIND = "curve";

    private final CurveStore store;

    CurveRefs(CurveStore store) {
        this.store = store;
    }

    public static Ref of(uk.sidebyside.shared.AreaId area, CurveId id) {
        return new Ref(area, KIND, id.value());
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        refs.stream().map(Ref::area).distinct().forEach(area -> store.all(area).stream()
                .filter(curve -> refs.contains(of(area, curve.id())))
                .forEach(curve -> resolved.put(of(area, curve.id()), new Resolved(curve.title(), curve.address()))));
        return resolved;
    }
}
