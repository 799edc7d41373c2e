package uk.sidebyside.measures.ledger;

import java.util.Collection;
import java.util.Map;
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

    Counts counts();

    /** Whether it says how people and services work together: such figures stand beside each other. */
    default boolean ofWorkingTogether() {
        return false;
    }

    /** When a fact counts. */
    enum Counts {
        /** How many came in: in the month of its day. */
        IN_ITS_MONTH,
        /** How many are overdue: from its day on. A figure of a month is of all that stands at its end. */
        FROM_ITS_DAY,
        /** How many answers that were due in May came on time: from its day on; a figure of a month is of what fell due in it. */
        AS_IT_FALLS_DUE;

        /** Whether it counts from a day on, which may be a day to come. */
        public boolean standing() {
            return this != IN_ITS_MONTH;
        }
    }

    /**
     * Whether everybody can read elsewhere of how many each figure is. Then a rounded percentage would tell a small number, and is not
     * published (docs/rules/measures.md, what the public sees of figures).
     */
    default boolean wholesArePublic() {
        return false;
    }

    /** Every fact of an area, worked out from the records as they are now. */
    void all(AreaId area, Consumer<Fact> each);

    /**
     * The records behind pseudonyms, at most one statement; of one that was erased there is none. Whether a record may be seen is asked
     * of its reference.
     */
    Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects);
}
