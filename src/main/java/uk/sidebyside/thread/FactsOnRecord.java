package uk.sidebyside.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.RecordedFacts.RecordedFact;

/** What all rooms have on record of a thing, for whoever judges it. */
@Service
public class FactsOnRecord {
    private final ObjectProvider<RecordedFacts> rooms;

    FactsOnRecord(ObjectProvider<RecordedFacts> rooms) {
        this.rooms = rooms;
    }

    /** In the order in which they are wanted. A room that has none of the keys is not asked. */
    @Transactional(readOnly = true)
    public List<RecordedFact> of(Ref about, LocalDate from, LocalDate until, Collection<String> wanted) {
        List<String> order = wanted.stream().distinct().toList();
        List<RecordedFact> facts = new ArrayList<>();
        rooms.orderedStream().forEach(room -> {
            Set<String> its = new HashSet<>(order);
            its.retainAll(room.keys());
            if (!its.isEmpty()) {
                facts.addAll(room.of(about, from, until, its));
            }
        });
        facts.sort(Comparator.comparingInt(fact -> order.indexOf(fact.key())));
        return facts;
    }
}
