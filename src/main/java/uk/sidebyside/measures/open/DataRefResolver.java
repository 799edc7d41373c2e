package uk.sidebyside.measures.open;

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
        refs.stream().collect(Collectors.groupingBy(Ref::area)).forEach((area, its) -> {
            if (its.contains(DataRefs.openData(area))) {
                resolved.put(DataRefs.openData(area), new Resolved(DataRefs.TITLE, "/data"));
            }
            Set<UUID> asked = its.stream()
                    .filter(ref -> ref.kind().equals(DataRefs.DATASET))
                    .map(Ref::id)
                    .collect(Collectors.toSet());
            if (!asked.isEmpty()) {
                measures.all(area).stream()
                        .filter(measure ->
                                asked.contains(measure.id().value()) && measure.audience() == Audience.PUBLIC)
                        .forEach(measure -> resolved.put(
                                DataRefs.dataset(area, measure.id()),
                                new Resolved("Open data: " + measure.name(), "/data/" + measure.key())));
            }
        });
        return resolved;
    }
}
