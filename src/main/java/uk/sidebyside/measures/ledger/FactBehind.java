package uk.sidebyside.measures.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.RefResolver.Resolved;

/**
 * One row of the ledger behind a figure.
 *
 * @param fact with its signs: what it took back has a minus
 * @param knownAt when it became known
 * @param record the record behind it; null where it was erased, or is not for the reader
 */
public record FactBehind(
        Fact fact, Instant knownAt, @Nullable Resolved record) {}
