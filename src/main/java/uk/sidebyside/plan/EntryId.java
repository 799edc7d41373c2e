package uk.sidebyside.plan;

import java.util.UUID;

/** A report in the ledger of progress. */
public record EntryId(UUID value) {}
