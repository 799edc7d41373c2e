package uk.sidebyside.partnership.join;

import java.util.UUID;

/** Names what somebody proposed to do together. */
public record ProposalId(UUID value) {}
