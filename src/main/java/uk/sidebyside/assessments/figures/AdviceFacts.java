package uk.sidebyside.assessments.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.rules.CountedAdvice;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;

/** Tells the ledger what a change of a request for advice makes of the figures, in the transaction of the change. */
@Service
public class AdviceFacts {
    private final List<AdviceFactSource> sources;
    private final AdviceFactStore store;
    private final FactLedger ledger;

    AdviceFacts(List<AdviceFactSource> sources, AdviceFactStore store, FactLedger ledger) {
        this.sources = sources;
        this.store = store;
        this.ledger = ledger;
    }

    /** @param before null for a new one */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(AreaId area, UUID request, @Nullable CountedAdvice before, CountedAdvice after) {
        UUID subject =
                Objects.requireNonNull(store.subjects(area, List.of(request)).get(request));
        for (AdviceFactSource source : sources) {
            ledger.record(
                    area,
                    source,
                    source.of(subject, before).stream().toList(),
                    source.of(subject, after).stream().toList());
        }
    }

    /** Many that are new, by their requests. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void added(AreaId area, Map<UUID, CountedAdvice> requests) {
        Map<UUID, UUID> subjects = store.subjects(area, requests.keySet());
        Map<UUID, CountedAdvice> fresh = new HashMap<>();
        requests.forEach((request, counted) -> fresh.put(Objects.requireNonNull(subjects.get(request)), counted));
        sources.forEach(source -> ledger.record(area, source, List.of(), facts(source, fresh)));
    }

    /** To be called before cases are deleted: their advice is taken out of the figures. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgotten(AreaId area, Collection<UUID> cases) {
        Map<UUID, CountedAdvice> going = new HashMap<>();
        store.all(area, cases, going::put);
        sources.forEach(source -> ledger.record(area, source, facts(source, going), List.of()));
    }

    /** @param subjects with what each counts as */
    private static List<Fact> facts(AdviceFactSource source, Map<UUID, CountedAdvice> subjects) {
        List<Fact> facts = new ArrayList<>();
        subjects.forEach((subject, counted) -> source.of(subject, counted).ifPresent(facts::add));
        return facts;
    }
}
