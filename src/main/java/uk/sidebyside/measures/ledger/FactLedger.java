package uk.sidebyside.measures.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.rules.SoundFact;
import uk.sidebyside.shared.AreaId;

/**
 * The ledger that figures are counted from. It is only added to: a change takes back what a record said before and adds what it
 * says now, each with the moment at which that became known. So a figure can be shown as it was known on any past day.
 */
@Service
public class FactLedger {
    private final FactStore store;
    private final Clock clock;

    FactLedger(FactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Adds the difference that a change of a record makes, in the transaction that changes it. What did not change leaves
     * nothing.
     *
     * @param before the facts of the record before the change; empty for a new one
     * @param after the facts after it; empty for one that is gone
     * @throws IllegalArgumentException for a fact that can't be: more than the whole, or of a day to come where its source counts
     *     in months
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AreaId area, FactSource source, Collection<Fact> before, Collection<Fact> after) {
        LocalDate today = LocalDate.now(clock);
        after.forEach(fact -> SoundFact.check(
                fact.on(), fact.numerator(), fact.denominator(), source.counts().standing(), today));
        List<Fact> signed = difference(before, after);
        if (!signed.isEmpty()) {
            store.insert(area, source.key(), source.counts().standing(), signed, clock);
        }
    }

    private static List<Fact> difference(Collection<Fact> before, Collection<Fact> after) {
        Map<Fact, Integer> left = new HashMap<>();
        after.forEach(fact -> left.merge(fact, 1, Integer::sum));
        List<Fact> signed = new ArrayList<>();
        for (Fact fact : before) {
            Integer same = left.get(fact);
            if (same != null && same > 0) {
                left.put(fact, same - 1);
            } else {
                signed.add(fact.takenBack());
            }
        }
        for (Fact fact : after) {
            if (left.getOrDefault(fact, 0) > 0) {
                left.merge(fact, -1, Integer::sum);
                signed.add(fact);
            }
        }
        return signed;
    }
}
