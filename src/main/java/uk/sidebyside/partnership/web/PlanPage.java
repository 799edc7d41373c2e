package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.PiecePlans;

/** The plan of action with every day that moved. */
public record PlanPage(PieceHead head, List<PiecePlans.Item> items) {
    public PlanPage {
        items = List.copyOf(items);
    }
}
