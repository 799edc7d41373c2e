package uk.sidebyside.measures.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/**
 * Works all facts out again from the records and adds the roll-ups up again from the facts, each night. What does not agree is kept
 * for an administrator to see; nothing is put right in silence. A source that has no fact in the area yet is begun.
 */
@Service
public class Recount implements DailyTask {
    private static final int KEPT_AT_MOST = 1000;

    /** What recounts found is kept for a quarter. */
    private static final int KEPT_DAYS = 92;

    private final Comparison comparison;
    private final FactSources sources;
    private final FactLedger ledger;
    private final Folding folding;
    private final RecountStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recount(
            Comparison comparison,
            FactSources sources,
            FactLedger ledger,
            Folding folding,
            RecountStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.comparison = comparison;
        this.sources = sources;
        this.ledger = ledger;
        this.folding = folding;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "measures-recount";
    }

    /** Records are as they are now, so a day that was missed needs no recount of its own. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        if (day.equals(LocalDate.now(clock))) {
            count(area);
        }
    }

    private Recounted count(AreaId area) {
        Comparison.Result result = comparison.of(area);
        result.notBegun().forEach(source -> begin(area, source));
        List<Discrepancy> differences = result.differences();
        var recounted = new Recounted(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                result.sources(),
                result.subjects(),
                result.rollups(),
                differences.size(),
                differences.stream().limit(KEPT_AT_MOST).toList());
        Instant at = recounted.at();
        store.insert(area, recounted);
        recounted.kept().forEach(one -> store.insert(area, at.atOffset(ZoneOffset.UTC), one, clock));
        store.forgetBefore(area, at.minus(KEPT_DAYS, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
        return recounted;
    }

    /** The records were there before the source was: what they say becomes known today. */
    private void begin(AreaId area, SourceKey key) {
        FactSource source = sources.find(key).orElseThrow();
        List<Fact> all = new ArrayList<>();
        source.all(area, all::add);
        ledger.record(area, source, List.of(), all);
    }

    /** The last one, for administrators. */
    @Transactional(readOnly = true)
    public Optional<Recounted> latest(AreaId area) {
        onlyAdministrators();
        return store.latest(area);
    }

    /** An administrator's recount, without waiting for the night: as the program's own work, since they read few records themselves. */
    public Recounted now(AreaId area) {
        onlyAdministrators();
        return Principals.call(
                Principal.job(area, name()), () -> Objects.requireNonNull(transaction.execute(status -> count(area))));
    }

    /** Makes the area's roll-ups anew from its facts, as they stand in the ledger. */
    @Transactional
    public void rebuild(AreaId area) {
        onlyAdministrators();
        folding.rebuild(area);
    }

    private static void onlyAdministrators() {
        Principal principal = Principals.current();
        if (!principal.has(Role.ADMINISTRATOR) && principal.kind() != Principal.Kind.JOB) {
            throw new NotFound();
        }
    }
}
