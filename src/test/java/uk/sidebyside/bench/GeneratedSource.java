package uk.sidebyside.bench;

import java.util.Optional;
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
    public String words() {
        return "made up by the generator";
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {}

    @Override
    public Optional<Ref> behind(AreaId area, UUID subject) {
        return Optional.empty();
    }
}
