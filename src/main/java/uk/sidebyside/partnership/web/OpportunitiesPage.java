package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.join.Opportunities;

/** What anybody can join today. */
public record OpportunitiesPage(List<Opportunities.Opportunity> open) {
    public OpportunitiesPage {
        open = List.copyOf(open);
    }
}
