package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.partnership.join.Proposals;

/** What people proposed: those that wait for an answer first. */
public record ProposalsPage(List<Proposals.Proposal> proposals, LocalDate today) {
    public ProposalsPage {
        proposals = List.copyOf(proposals);
    }
}
