package uk.sidebyside.measures.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** A source whose facts a test records itself. */
record ToldSource(String name, boolean standing) implements FactSource {
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
        return "told by a test";
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {}

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return Map.of();
    }
}
