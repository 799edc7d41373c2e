package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.Opportunities;

/** The front page of working together. */
public record FrontPage(
        String area,
        List<Portfolio.Entry> entries,
        List<Opportunities.Opportunity> open,
        List<YouSaid.Line> lines,
        boolean partner,
        boolean coordinator) {
    public FrontPage {
        entries = entries.stream().limit(3).toList();
        open = List.copyOf(open);
        lines = List.copyOf(lines);
    }
}
