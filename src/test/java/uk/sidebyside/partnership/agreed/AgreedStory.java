package uk.sidebyside.partnership.agreed;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.shared.AreaId;

/** A partnership that begins with York's words. Ada administers it, Ruth speaks for the families. */
public final class AgreedStory {
    public final PlanStory plan;
    public final AreaId id;
    public final Foundations foundations;
    public final Glossary glossary;
    public final Principal ada;
    private final Areas areas;

    public static AgreedStory tell(ApplicationContext program) {
        AgreedStory story = new AgreedStory(program);
        story.plan.asOperator(() -> {
            story.foundations.load(story.id, "york");
            story.glossary.load(story.id, "york");
            return story.id;
        });
        return story;
    }

    private AgreedStory(ApplicationContext program) {
        plan = PlanStory.tell(program);
        id = plan.area.id();
        foundations = program.getBean(Foundations.class);
        glossary = program.getBean(Glossary.class);
        areas = program.getBean(Areas.class);
        ada = Principal.account(plan.ruth.person(), id, Map.of(plan.vacantSeat, Role.ADMINISTRATOR));
    }

    /** As a page would have it now. */
    public Area area() {
        return plan.asOperator(() -> areas.byId(id));
    }

    public <T> T as(Principal principal, Supplier<T> work) {
        return plan.as(principal, work);
    }
}
