package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.FamilySteps;
import uk.sidebyside.shared.AreaId;

/** What a family's page tells of pieces of work in which the reader takes part: what is under way and what is next. One statement. */
@Component
class PiecesOfFamilies implements FamilySteps {
    private static final int DAYS_OF_NEWS = 60;

    private final PlanStore plans;

    PiecesOfFamilies(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ChildId, Told> tell(AreaId area, Collection<ChildId> children, @Nullable ChildId me, LocalDate today) {
        Principal principal = Principals.current();
        if (!principal.signedIn() || children.isEmpty()) {
            return Map.of();
        }
        Map<ChildId, List<PlanStore.Ahead>> its = new HashMap<>();
        plans.ahead(
                        area,
                        principal.person(),
                        children.stream().map(ChildId::value).toList(),
                        today.minusDays(DAYS_OF_NEWS))
                .forEach(one -> its.computeIfAbsent(one.child(), child -> new ArrayList<>())
                        .add(one));
        Map<ChildId, Told> told = new HashMap<>();
        its.forEach((child, pieces) -> told.put(child, told(pieces)));
        return told;
    }

    private static Told told(List<PlanStore.Ahead> pieces) {
        List<String> now = new ArrayList<>();
        List<Step> next = new ArrayList<>();
        List<News> changed = new ArrayList<>();
        for (PlanStore.Ahead piece : pieces) {
            String at = "/partnership/place/" + piece.place().value();
            if (piece.endedOn() != null) {
                changed.add(new News(piece.endedOn(), "“" + piece.title() + "” has ended. Read what came of it.", at));
                continue;
            }
            now.add("“" + piece.title() + "” is under way.");
            if (piece.what() == null) {
                next.add(new Step("See how “" + piece.title() + "” goes", "You", null, null, at));
            } else {
                next.add(new Step(piece.what(), piece.who(), piece.dueOn(), piece.was(), at));
            }
        }
        return new Told(now, next, changed);
    }
}
