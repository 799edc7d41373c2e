package uk.sidebyside.measures.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * Where the facts of one figure come from. The module that owns the records contributes it as a bean; its facade records the
 * difference that each change of a record makes ({@link FactLedger#record}), in the record's own transaction. Each night all
 * facts are worked out again from the records and must equal the ledger.
 */
public interface FactSource {

    SourceKey key();

    /** What is counted, in plain words, as {@code published actions that are overdue}. */
    String words();

    /** Whether a fact counts from its day on (how many are overdue), or in its month (how many came in). */
    boolean standing();

    /**
     * Of a standing source: whether its figure of a month is of what fell due in that month (how many answers that were due in May
     * came on time), rather than of all that stands at the month's end.
     */
    default boolean fallsDue() {
        return false;
    }

    /** Every fact of an area, worked out from the records as they are now. */
    void all(AreaId area, Consumer<Fact> each);

    /** The record behind a pseudonym; empty once it was erased. Whether it may be seen is asked of the reference. */
    Optional<Ref> behind(AreaId area, UUID subject);
}
