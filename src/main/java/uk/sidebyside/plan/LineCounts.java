package uk.sidebyside.plan;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.plan.CountedLineStore.CountedLine;
import uk.sidebyside.plan.CountedLineStore.Scope;
import uk.sidebyside.shared.AreaId;

/**
 * Hands what a change makes of lines down to the ledger of facts, in the change's own transaction. Every way of changing how a line
 * stands goes through here; one inside another would count twice.
 */
@Component
public class LineCounts {
    private final CountedLineStore store;
    private final List<LineFactSource> sources;
    private final FactLedger ledger;

    LineCounts(CountedLineStore store, List<LineFactSource> sources, FactLedger ledger) {
        this.store = store;
        this.sources = sources;
        this.ledger = ledger;
    }

    /** Changes one line; it is kept from other writers from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T around(AreaId area, LineId line, Supplier<T> change) {
        return around(area, Scope.of(line), change);
    }

    /** Changes what holds of all lines of a plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T around(AreaId area, PlanId plan, Supplier<T> change) {
        return around(area, Scope.of(plan), change);
    }

    private <T> T around(AreaId area, Scope scope, Supplier<T> change) {
        store.lock(area, scope);
        List<CountedLine> before = store.read(area, scope);
        T done = change.get();
        store.name(area, scope);
        List<CountedLine> after = store.read(area, scope);
        if (!before.equals(after)) {
            sources.forEach(source -> ledger.record(area, source, facts(source, before), facts(source, after)));
        }
        return done;
    }

    private static List<Fact> facts(LineFactSource source, List<CountedLine> lines) {
        return lines.stream().flatMap(line -> source.facts(line).stream()).toList();
    }
}
