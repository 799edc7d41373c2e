package uk.sidebyside.bench;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** A source whose facts the generator makes up; no records stand behind them. */
record GeneratedSource(String name, boolean standing) implements FactSource {
    @Override
    public SourceKey key() {
        return new SourceKey(name);
    }

    @Override
    public Counts counts() {
        return standing ? Counts.FROM_ITS_DAY : Counts.IN_ITS_MONTH;
    }

    @Override
    public String words() {
        return "made up by the generator";
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {}

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return Map.of();
    }
}
