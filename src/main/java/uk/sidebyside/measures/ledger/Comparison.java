package uk.sidebyside.measures.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.ledger.Discrepancy.Between;
import uk.sidebyside.shared.AreaId;

/** Compares records, facts and roll-ups of an area, all as they are at one moment, while others go on writing. */
@Component
public class Comparison {
    private final FactSources sources;
    private final RecountStore store;

    Comparison(FactSources sources, RecountStore store) {
        this.sources = sources;
        this.store = store;
    }

    record Result(int sources, long subjects, long rollups, List<Discrepancy> differences, Set<SourceKey> notBegun) {}

    /** A transaction of its own, which sees one moment from its first statement to its last. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Result of(AreaId area) {
        List<Discrepancy> differences = new ArrayList<>();
        Set<SourceKey> notBegun = new HashSet<>();
        long subjects = 0;
        List<FactSource> all = sources.all().values().stream()
                .sorted(java.util.Comparator.comparing(source -> source.key().value()))
                .toList();
        for (FactSource source : all) {
            Map<Cell, Count> wanted = new HashMap<>();
            source.all(area, fact -> wanted.merge(Cell.of(fact), count(fact), Count::plus));
            Map<Cell, Count> found = new HashMap<>();
            store.facts(area, source.key(), fact -> found.merge(Cell.of(fact), count(fact), Count::plus));
            Set<UUID> known = new HashSet<>();
            wanted.keySet().forEach(cell -> known.add(cell.subject()));
            subjects += known.size();
            if (found.isEmpty() && !wanted.isEmpty()) {
                notBegun.add(source.key());
            } else {
                differences.addAll(compare(source.key(), wanted, found));
            }
        }
        differences.addAll(store.rollupsThatDiffer(area));
        return new Result(all.size(), subjects, store.rollups(area), differences, notBegun);
    }

    /** Where a fact counts: sums of one such place must agree, however many rows they come from. */
    private record Cell(UUID subject, LocalDate on, SortedMap<String, String> bands) {
        static Cell of(Fact fact) {
            return new Cell(fact.subject(), fact.on(), fact.bands());
        }
    }

    private static Count count(Fact fact) {
        return new Count(fact.numerator(), fact.denominator());
    }

    private static List<Discrepancy> compare(SourceKey source, Map<Cell, Count> wanted, Map<Cell, Count> found) {
        return Stream.concat(
                        wanted.keySet().stream(), found.keySet().stream().filter(cell -> !wanted.containsKey(cell)))
                .filter(cell -> !at(wanted, cell).equals(at(found, cell)))
                .map(cell -> new Discrepancy(
                        Between.RECORDS_AND_FACTS,
                        source,
                        cell.subject(),
                        cell.on(),
                        cell.bands(),
                        at(wanted, cell),
                        at(found, cell)))
                .sorted(java.util.Comparator.comparing(Discrepancy::on))
                .toList();
    }

    private static Count at(Map<Cell, Count> counts, Cell cell) {
        return counts.getOrDefault(cell, Count.NONE);
    }
}
