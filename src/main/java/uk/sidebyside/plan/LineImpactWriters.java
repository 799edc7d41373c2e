package uk.sidebyside.plan;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.curves.ImpactWriters;
import uk.sidebyside.shared.Ref;

/** Who may write what became of an action. */
@Component
class LineImpactWriters implements ImpactWriters {
    private final ProgressStore store;

    LineImpactWriters(ProgressStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PlanRefs.ACTION_LINE);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWrite(Ref about) {
        return store.find(about.area(), new LineId(about.id()))
                .filter(line -> Reader.current().editor() || Progress.mayReport(line))
                .isPresent();
    }
}
