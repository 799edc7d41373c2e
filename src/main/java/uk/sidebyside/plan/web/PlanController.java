package uk.sidebyside.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineImpacts;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.Promises;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;

/** The plan for everybody. */
@Controller
@AllowedTo(Role.PUBLIC)
class PlanController {
    static final Role[] WITH_PACKS = {
        Role.ACTION_OWNER,
        Role.WORKSTREAM_LEAD,
        Role.BOARD_MEMBER,
        Role.CHAIR,
        Role.SCRUTINEER,
        Role.INSPECTOR,
        Role.ADMINISTRATOR
    };

    private final Promises promises;
    private final Plans plans;
    private final PlanRegister register;
    private final Progress progress;
    private final Links links;
    private final LineImpacts impacts;

    PlanController(
            Promises promises,
            Plans plans,
            PlanRegister register,
            Progress progress,
            Links links,
            LineImpacts impacts) {
        this.links = links;
        this.promises = promises;
        this.plans = plans;
        this.register = register;
        this.progress = progress;
        this.impacts = impacts;
    }

    @GetMapping("/plan")
    ModelAndView plan(@RequestParam(name = "plan", required = false) @Nullable String plan, Principal principal) {
        return page(
                "plan/plan", PlanPage.of(promises.plan(principal.inArea(), plan), plan, principal.hasAny(WITH_PACKS)));
    }

    @GetMapping("/plan/outcome/{number}")
    ModelAndView outcome(
            @PathVariable String number,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        return page("plan/outcome", outcome(principal.inArea(), plan, number));
    }

    @GetMapping("/plan/action/{ref}")
    ModelAndView action(
            @PathVariable String ref,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        Promises.LineStory story = promises.line(principal.inArea(), plan, ref);
        Line line = story.line();
        LineState state = line.state();
        boolean chair = principal.has(Role.CHAIR) && state != null && state.completed();
        boolean reports = principal.signedIn() && progress.mayReport(principal.inArea(), line.id());
        boolean edits = principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
        AreaId area = principal.inArea();
        var linked =
                (line.heldBack() && line.row().isEmpty()) ? List.<Linked>of() : links.of(PlanRefs.of(area, line.id()));
        boolean writes = principal.signedIn() && impacts.mayWrite(area, line);
        List<ImpactStatement> made = impacts.of(area, List.of(line)).getOrDefault(line.id(), List.of());
        return page("plan/action", new LinePage(story, plan, reports, edits, chair, linked, made, writes));
    }

    private OutcomePage outcome(AreaId area, @Nullable String plan, String number) {
        Promises.OutcomeStory story = promises.outcome(area, plan, number);
        return new OutcomePage(
                story, plan, links.of(PlanRefs.of(area, story.outcome().id())));
    }

    @GetMapping("/plan/lines")
    ModelAndView lines(
            LineFilter filter,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        return page("plan/lines", lines(plans.tree(principal.inArea(), plan), filter, plan, principal));
    }

    @GetMapping("/plan/timeline")
    ModelAndView timeline(
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        var head = plans.find(principal.inArea(), plan).orElseThrow(NotFound::new);
        var activities = register.activities(principal.inArea(), head.id());
        String only = audience == null || audience.isBlank() ? null : audience;
        return page(
                "plan/timeline",
                new TimelinePage(head, activities, only, promises.version(principal.inArea(), head.id()), plan));
    }

    private LinesPage lines(PlanTree tree, LineFilter filter, @Nullable String plan, Principal principal) {
        return new LinesPage(
                tree, filter, promises.version(principal.inArea(), tree.head().id()), plan);
    }

    private static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }
}
