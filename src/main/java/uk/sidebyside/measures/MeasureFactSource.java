package uk.sidebyside.measures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** One way of counting measures. */
final class MeasureFactSource implements FactSource {
    private final SourceKey key;
    private final String words;
    private final Function<CountedMeasure, List<Fact>> facts;
    private final StandingStore standings;
    private final CountedMeasureStore store;

    MeasureFactSource(
            String key,
            String words,
            Function<CountedMeasure, List<Fact>> facts,
            StandingStore standings,
            CountedMeasureStore store) {
        this.key = new SourceKey(key);
        this.words = words;
        this.facts = facts;
        this.standings = standings;
        this.store = store;
    }

    @Override
    public SourceKey key() {
        return key;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Counts counts() {
        return Counts.FROM_ITS_DAY;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        CountedMeasures.read(standings, store, area, null)
                .forEach(measure -> of(measure).forEach(each));
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(subject -> subject, subject -> new Ref(area, MeasureRefs.MEASURE, subject)));
    }

    List<Fact> of(CountedMeasure measure) {
        return facts.apply(measure);
    }
}
