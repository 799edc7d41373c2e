package uk.sidebyside.plan.web;

import java.util.List;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.shared.Finding;

/**
 * The plan as those see it who edit it, drafts too.
 *
 * @param missing what keeps its outcomes from being whole
 * @param administrator who may also change kinds and keys
 */
public record EditPage(PlanTree tree, List<Finding> missing, boolean administrator) {

    public long drafts() {
        return tree.lines().filter(line -> !line.published()).count();
    }

    public List<String> gaps() {
        return missing.stream().map(Faults::of).toList();
    }
}
