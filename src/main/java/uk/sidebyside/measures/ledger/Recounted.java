package uk.sidebyside.measures.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a recount compared and found.
 *
 * @param subjects how many records, each once for every source that counts it
 * @param rollups how many rows of the roll-ups
 * @param differences how many there were; the first of them are kept
 */
public record Recounted(
        Instant at, int sources, long subjects, long rollups, long differences, List<Discrepancy> kept) {

    public boolean agrees() {
        return differences == 0;
    }
}
