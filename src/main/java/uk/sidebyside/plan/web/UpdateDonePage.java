package uk.sidebyside.plan.web;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.PlanTree;

/** After an update: what happens with it, and when. */
public record UpdateDonePage(Line line, PlanTree.@Nullable Point nextPoint) {

    public String next() {
        return nextPoint == null
                ? "It is part of the next report to the board."
                : "It is kept for the reporting point of " + Say.day(nextPoint.on()) + ", unless you report again.";
    }
}
