package uk.sidebyside.measures.curves;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.shared.Ref;

/** Of outcomes and services those write who edit measures. */
@Component
class CurveImpactWriters implements ImpactWriters {

    @Override
    public Set<String> kinds() {
        return Set.of(CurveRefs.KIND);
    }

    @Override
    public boolean mayWrite(Ref about) {
        return Editor.edits();
    }
}
