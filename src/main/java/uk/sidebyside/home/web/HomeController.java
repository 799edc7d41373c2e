package uk.sidebyside.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.dashboard.Dashboards;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;

/** The public front page: what was promised, how far it is, and what changed last. */
@Controller
@AllowedTo(Role.PUBLIC)
class HomeController {
    private static final int CHANGES_SHOWN = 4;

    private final Areas areas;
    private final Plans plans;
    private final Changes changes;
    private final Dashboards dashboards;
    private final Foundations foundations;

    HomeController(Areas areas, Plans plans, Changes changes, Dashboards dashboards, Foundations foundations) {
        this.foundations = foundations;
        this.dashboards = dashboards;
        this.areas = areas;
        this.plans = plans;
        this.changes = changes;
    }

    @GetMapping("/")
    String home(Principal principal, Model model) {
        Area area = areas.byId(principal.inArea());
        PlanTree plan = plans.find(area.id(), null)
                .map(head -> plans.tree(area.id(), head.id()))
                .orElse(null);
        model.addAttribute(
                "page",
                new HomePage(
                        area.name(),
                        area.partnershipWord(),
                        plan,
                        changes.latest(area.id(), CHANGES_SHOWN),
                        dashboards.firstScreen(area.id(), null).sentence(),
                        foundations.of(area).offered(Strand.VISION)));
        return "home/home";
    }
}
