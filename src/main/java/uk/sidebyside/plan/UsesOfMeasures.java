package uk.sidebyside.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureUses;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** The actions and outcomes of plans whose success a measure shows; those that the one who asks may follow. */
@Component
class UsesOfMeasures implements MeasureUses {
    private final SuccessMeasureStore store;
    private final PlanRefResolver resolver;

    UsesOfMeasures(SuccessMeasureStore store, PlanRefResolver resolver) {
        this.store = store;
        this.resolver = resolver;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(AreaId area, MeasureId measure) {
        List<Ref> shown = store.shownBy(area, measure);
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Ref, Resolved> resolved = resolver.resolve(shown, Principals.current());
        return shown.stream()
                .distinct()
                .map(resolved::get)
                .filter(Objects::nonNull)
                .map(each -> new Use(each.title(), each.address()))
                .toList();
    }
}
