package uk.sidebyside.plan.web;

import uk.sidebyside.plan.PlanTree;

/** The plan as those see it who edit it, drafts too. */
public record EditPage(PlanTree tree) {

    public long drafts() {
        return tree.lines().filter(line -> !line.published()).count();
    }
}
