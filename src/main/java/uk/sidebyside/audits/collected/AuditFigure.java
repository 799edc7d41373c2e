package uk.sidebyside.audits.collected;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** One figure of audits, worked out from their records. */
record AuditFigure(
        SourceKey key,
        String words,
        Counts counts,
        Function<AreaId, List<Fact>> facts,
        BiFunction<AreaId, Collection<UUID>, Map<UUID, Ref>> records)
        implements FactSource {

    @Override
    public boolean ofWorkingTogether() {
        return true;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        facts.apply(area).forEach(each);
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return records.apply(area, subjects);
    }
}
