package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.shared.AreaId;

/** What was said about a plan's lines, across the plan and in one statement, for those who report on all of it. */
@Service
public class Ledger {
    private final LedgerStore store;
    private final ProgressKeys keys;

    Ledger(LedgerStore store, ProgressKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * One report on a line.
     *
     * @param before the state that the report before it gave; null for the first
     * @param latest whether it is the last word on its line
     */
    public record Said(
            LineId line,
            LocalDate on,
            LineState state,
            @Nullable LineState before,
            String words,
            String reason,
            String effect,
            String recovery,
            @Nullable LocalDate newEndOn,
            boolean latest) {}

    /**
     * Everything said of days after {@code since}, and the last word on each line however old, by day.
     *
     * @param plan as it was read, so that no statement is spent on it again
     */
    @Transactional(readOnly = true)
    public List<Said> since(AreaId area, PlanTree plan, LocalDate since) {
        ProgressKey key = keys.key(area, plan.head().key());
        return store.since(area, plan.head().id(), key, Reader.current().member(), since, null);
    }

    /**
     * The same as it was known at the close of the day of which the plan was read.
     *
     * @param plan as {@link AsKnown} read it
     */
    @Transactional(readOnly = true)
    public List<Said> asKnown(AreaId area, PlanTree plan, LocalDate since) {
        ProgressKey key = keys.key(area, plan.head().key());
        return store.since(area, plan.head().id(), key, Reader.current().member(), since, plan.day());
    }
}
