package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.plan.CountedLineStore.CountedLine;
import uk.sidebyside.plan.CountedLineStore.Scope;
import uk.sidebyside.plan.rules.LineThroughTime.Turn;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** One way of counting lines: from each day on which a line begins to be so, until the day on which it no longer is. */
final class LineFactSource implements FactSource {
    private static final String IMPROVEMENT = "improvement";

    private final SourceKey key;
    private final String words;
    private final boolean ofAll;
    private final Function<Turn, Optional<Map<String, String>>> counts;
    private final CountedLineStore store;

    /**
     * @param ofAll whether it is so many of all lines; otherwise a mere number
     * @param counts the bands in which a line counts while it stands so; empty where it doesn't count
     */
    LineFactSource(
            String key,
            String words,
            boolean ofAll,
            Function<Turn, Optional<Map<String, String>>> counts,
            CountedLineStore store) {
        this.key = new SourceKey(key);
        this.words = words;
        this.ofAll = ofAll;
        this.counts = counts;
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
        store.read(area, Scope.ALL).forEach(line -> facts(line).forEach(each));
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return store.behind(area, subjects);
    }

    List<Fact> facts(CountedLine line) {
        List<Turn> turns = line.through().turns();
        if (turns.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        LocalDate end = line.through().countsNoMoreFrom();
        if (ofAll) {
            facts.add(fact(line, turns.getFirst().on(), 0, 1, Map.of()));
            if (end != null) {
                facts.add(fact(line, end, 0, -1, Map.of()));
            }
        }
        Map<String, String> now = null;
        for (Turn turn : turns) {
            now = change(facts, line, turn.on(), now, counts.apply(turn).orElse(null));
        }
        if (end != null) {
            change(facts, line, end, now, null);
        }
        return facts;
    }

    private @Nullable Map<String, String> change(
            List<Fact> facts,
            CountedLine line,
            LocalDate on,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        if (before != null && !before.equals(after)) {
            facts.add(fact(line, on, -1, 0, before));
        }
        if (after != null && !after.equals(before)) {
            facts.add(fact(line, on, 1, 0, after));
        }
        return after;
    }

    private static Fact fact(
            CountedLine line, LocalDate on, long numerator, long denominator, Map<String, String> bands) {
        Fact fact = Fact.of(line.subject(), on, numerator, denominator).in(IMPROVEMENT, line.improvement());
        for (Map.Entry<String, String> band : bands.entrySet()) {
            fact = fact.in(band.getKey(), band.getValue());
        }
        return fact;
    }
}
