package uk.sidebyside.measures.open;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.shared.Ref;

/** Open data is there for everybody; of a measure for members there is none. */
@Component
class DataRefResolver implements RefResolver {
    private final Measures measures;

    DataRefResolver(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DataRefs.OPEN_DATA, DataRefs.DATASET);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        for (Ref ref : refs) {
            if (ref.equals(DataRefs.openData(ref.area()))) {
                resolved.put(ref, new Resolved(DataRefs.TITLE, "/data"));
            } else if (ref.kind().equals(DataRefs.DATASET)) {
                measures.all(ref.area()).stream()
                        .filter(measure ->
                                measure.id().value().equals(ref.id()) && measure.audience() == Audience.PUBLIC)
                        .forEach(measure -> resolved.put(
                                ref, new Resolved("Open data: " + measure.name(), "/data/" + measure.key())));
            }
        }
        return resolved;
    }
}
