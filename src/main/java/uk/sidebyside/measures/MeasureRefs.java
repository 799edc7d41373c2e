package uk.sidebyside.measures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Measures as other rooms refer to them. One for members is not there for anybody else. */
@Component
class MeasureRefs implements RefResolver {
    static final String MEASURE = "measure";

    private final Measures measures;

    MeasureRefs(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MEASURE);
    }

    @Override
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> found = new HashMap<>();
        AreaId area = principal.inArea();
        List<MeasureId> ids = refs.stream()
                .filter(ref -> ref.area().equals(area))
                .map(ref -> new MeasureId(ref.id()))
                .toList();
        measures.byId(area, ids)
                .forEach(measure -> found.put(
                        new Ref(area, MEASURE, measure.id().value()),
                        new Resolved(measure.name(), "/measures/" + measure.key())));
        return found;
    }
}
