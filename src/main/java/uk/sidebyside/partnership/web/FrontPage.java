package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.Opportunities;

/** The front page of working together. */
public record FrontPage(
        String area,
        Portfolio.Everything everything,
        List<Opportunities.Opportunity> open,
        List<YouSaid.Line> lines,
        boolean partner,
        boolean coordinator) {
    public FrontPage {
        open = List.copyOf(open);
        lines = List.copyOf(lines);
    }

    public List<Portfolio.Entry> entries() {
        return everything.shown().stream().limit(3).toList();
    }

    public long underWay() {
        return everything.begun().stream().filter(Portfolio.Begun::running).count();
    }
}
