package uk.sidebyside.measures.ledger;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a recount found something else than it should.
 *
 * @param subject the pseudonym of the record; null for a roll-up
 * @param on the day that it counts for; of a roll-up the first day of its month, or its day
 * @param wanted what the records say, or the facts of a roll-up
 * @param found what the ledger says, or the roll-up
 */
public record Discrepancy(
        Between between,
        SourceKey source,
        @Nullable UUID subject,
        LocalDate on,
        SortedMap<String, String> bands,
        Count wanted,
        Count found) {

    public enum Between {
        RECORDS_AND_FACTS,
        FACTS_AND_ROLL_UPS
    }
}
