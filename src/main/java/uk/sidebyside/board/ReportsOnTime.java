package uk.sidebyside.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.board.BoardFactStore.CountedReport;
import uk.sidebyside.board.rules.HandedIn;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * Monthly reports that came in by their day, of those that were due. A report is counted under its due day from when it is opened, so
 * that nothing must be written on the day on which it becomes late.
 */
@Component
class ReportsOnTime implements FactSource {
    private static final SourceKey KEY = new SourceKey("board.reports");

    private final BoardFactStore store;
    private final FactLedger ledger;

    ReportsOnTime(BoardFactStore store, FactLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public SourceKey key() {
        return KEY;
    }

    @Override
    public String words() {
        return "monthly assurance reports that came in by the day on which they were due";
    }

    @Override
    public Counts counts() {
        return Counts.AS_IT_FALLS_DUE;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        store.reports(area, null).stream().map(ReportsOnTime::fact).forEach(each);
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return store.behind(area, BoardRefs.REPORT, subjects);
    }

    /** Facts of a report whose row the caller holds. */
    List<Fact> of(AreaId area, ReportId id) {
        return store.reports(area, id).stream().map(ReportsOnTime::fact).toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(AreaId area, ReportId id, List<Fact> before) {
        store.name(area, id.value());
        ledger.record(area, this, before, of(area, id));
    }

    private static Fact fact(CountedReport report) {
        boolean onTime = HandedIn.onTime(report.dueOn(), HandedIn.on(report.moves()));
        return Fact.of(report.subject(), report.dueOn(), onTime ? 1 : 0, 1).in("workstream", report.workstream());
    }
}
