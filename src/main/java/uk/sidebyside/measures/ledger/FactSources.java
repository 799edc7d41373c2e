package uk.sidebyside.measures.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import uk.sidebyside.measures.ledger.FactSource.Counts;

/** The sources of facts that the house has, each contributed by the room that owns the records. */
@Service
public class FactSources implements SmartInitializingSingleton {
    private final ObjectProvider<FactSource> contributed;
    private Map<SourceKey, FactSource> byKey = Map.of();

    FactSources(ObjectProvider<FactSource> contributed) {
        this.contributed = contributed;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var found = new HashMap<SourceKey, FactSource>();
        contributed.forEach(source -> {
            if (found.put(source.key(), source) != null) {
                throw new IllegalStateException("Two sources of facts are called " + source.key());
            }
        });
        byKey = Map.copyOf(found);
    }

    public Optional<FactSource> find(SourceKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Map<SourceKey, FactSource> all() {
        return byKey;
    }

    /** A source that nobody hands down any more counts in months. */
    public Counts counts(SourceKey key) {
        FactSource source = byKey.get(key);
        return source == null ? Counts.IN_ITS_MONTH : source.counts();
    }
}
