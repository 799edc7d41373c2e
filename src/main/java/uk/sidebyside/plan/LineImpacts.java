package uk.sidebyside.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What became of actions, in the standard format. Those write it who may report on the action, and those who edit the plan, as long
 * as the action is published in a plan in force. What is held back from a reader has none for them.
 */
@Service
public class LineImpacts {
    private final ImpactStatements statements;

    LineImpacts(ImpactStatements statements) {
        this.statements = statements;
    }

    /** By line, the latest first; a line that has none is left out. */
    @Transactional(readOnly = true)
    public Map<LineId, List<ImpactStatement>> of(AreaId area, Collection<Line> lines) {
        Map<Ref, LineId> seen = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !Reader.current().withholds(line))
                .forEach(line -> seen.put(PlanRefs.of(area, line.id()), line.id()));
        Map<LineId, List<ImpactStatement>> found = new LinkedHashMap<>();
        statements.of(seen.keySet()).forEach((ref, its) -> found.put(seen.get(ref), its));
        return found;
    }

    /** Whether the one who asks may write what became of it. */
    @Transactional(readOnly = true)
    public boolean mayWrite(AreaId area, Line line) {
        return statements.mayWrite(PlanRefs.of(area, line.id()));
    }
}
