package uk.sidebyside.assessments.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.figures.ToldStore.Told;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;

/** Tells the ledger what a change of cases makes of the figures, in the transaction of the change, for one case or a hundred thousand. */
@Service
public class CaseFacts {
    private static final int AT_ONCE = 1000;

    private final List<CaseFactSource> sources;
    private final CaseFactStore store;
    private final KeptUpStore keptUp;
    private final ToldStore told;
    private final FactLedger ledger;

    CaseFacts(
            List<CaseFactSource> sources, CaseFactStore store, KeptUpStore keptUp, ToldStore told, FactLedger ledger) {
        this.sources = sources;
        this.store = store;
        this.keptUp = keptUp;
        this.told = told;
        this.ledger = ledger;
    }

    /** To be called once cases have changed. What did not change leaves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(AreaId area, Collection<UUID> cases) {
        List<UUID> all = List.copyOf(new HashSet<>(cases));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            keptUp.remember(area, some);
            tell(area, some, facts(area, some));
        }
    }

    /** To be called before cases are deleted: they are taken out of the figures. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgotten(AreaId area, Collection<UUID> cases) {
        tell(area, cases, Set.of());
    }

    /** Reviews and transfers of earlier years, which a return has no room for; {@link #changed} counts them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(AreaId area, List<KeptUp> earlier) {
        keptUp.insert(area, earlier);
    }

    /** Reviews and transfers that a person put right; {@link #changed} counts them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putRight(AreaId area, List<KeptUp> wrong, List<KeptUp> right) {
        keptUp.delete(area, wrong);
        keptUp.insert(area, right);
    }

    /** Whether anything of a case is counted. */
    @Transactional(readOnly = true)
    public boolean counted(AreaId area, UUID caseId) {
        return !told.of(area, List.of(caseId)).isEmpty();
    }

    private Set<Told> facts(AreaId area, Collection<UUID> cases) {
        Set<Told> facts = new HashSet<>();
        store.requests(
                area,
                cases,
                one -> sources.forEach(source ->
                        source.of(one).ifPresent(fact -> facts.add(new Told(one.caseId(), source.key(), fact)))));
        store.upkeep(
                area,
                cases,
                one -> sources.forEach(source ->
                        source.of(one).ifPresent(fact -> facts.add(new Told(one.caseId(), source.key(), fact)))));
        return facts;
    }

    private void tell(AreaId area, Collection<UUID> cases, Set<Told> now) {
        Set<Told> before = told.of(area, cases);
        List<Told> gone = before.stream().filter(one -> !now.contains(one)).toList();
        List<Told> fresh = now.stream().filter(one -> !before.contains(one)).toList();
        Map<SourceKey, List<Fact>> taken = bySource(gone);
        Map<SourceKey, List<Fact>> added = bySource(fresh);
        for (CaseFactSource source : sources) {
            ledger.record(
                    area,
                    source,
                    taken.getOrDefault(source.key(), List.of()),
                    added.getOrDefault(source.key(), List.of()));
        }
        told.delete(area, gone);
        told.insert(area, fresh);
    }

    private static Map<SourceKey, List<Fact>> bySource(List<Told> all) {
        return all.stream().collect(groupingBy(Told::source, mapping(Told::fact, toList())));
    }
}
