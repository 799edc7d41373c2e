package uk.sidebyside.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.LinkTargets;

/** The outcomes and actions of the plan in force, for other rooms to link to. */
@Component
class PlanLinkTargets implements LinkTargets {
    private static final int LETTERS = 90;

    private final Plans plans;

    PlanLinkTargets(Plans plans) {
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Target> targets(Principal reader) {
        AreaId area = reader.inArea();
        return plans.inForce(area).map(tree -> offered(area, tree)).orElse(List.of());
    }

    private static List<Target> offered(AreaId area, PlanTree tree) {
        List<Target> targets = new ArrayList<>();
        tree.outcomes().forEach(outcome -> {
            targets.add(new Target(
                    PlanRefs.of(area, outcome.id()), "Outcome " + outcome.number() + ": " + cut(outcome.words())));
            outcome.lines().stream()
                    .filter(line -> !Reader.current().withholds(line))
                    .forEach(line -> targets.add(new Target(
                            PlanRefs.of(area, line.id()), "Action " + line.ref() + ": " + cut(line.words()))));
        });
        return targets;
    }

    private static String cut(String words) {
        if (words.length() <= LETTERS) {
            return words;
        }
        int end = words.lastIndexOf(' ', LETTERS);
        return words.substring(0, end > 0 ? end : LETTERS) + " …";
    }
}
