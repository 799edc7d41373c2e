package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import uk.sidebyside.partnership.join.Proposals;

/** What somebody proposed, and the answer. */
public record ProposalPage(Proposals.Proposal proposal, LocalDate today) {}
