package uk.sidebyside.measures.curves;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureUses;
import uk.sidebyside.shared.AreaId;

/** Outcomes and services that know by a measure how they go. */
@Component
class CurveUses implements MeasureUses {
    private final CurveStore store;

    CurveUses(CurveStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(AreaId area, MeasureId measure) {
        return store.all(area).stream()
                .filter(curve -> curve.measures().contains(measure))
                .map(curve -> new Use(
                        (curve.outcome() ? "Turning the curve, outcome: " : "Turning the curve, service: ")
                                + curve.title(),
                        curve.address()))
                .toList();
    }
}
