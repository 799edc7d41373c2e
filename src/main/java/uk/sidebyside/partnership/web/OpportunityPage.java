package uk.sidebyside.partnership.web;

import uk.sidebyside.partnership.join.Opportunities;

/** One way to take part. @param leads whether the reader leads the piece */
public record OpportunityPage(Opportunities.Opportunity opportunity, boolean open, boolean leads) {}
