package uk.sidebyside.partnership.join;

import java.util.UUID;

/** Names a way to take part that is open to everybody. */
public record OpportunityId(UUID value) {}
