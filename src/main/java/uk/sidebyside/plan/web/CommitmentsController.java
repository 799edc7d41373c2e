package uk.sidebyside.plan.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.plan.Undertakings;

/** What the plan can be held to, for everybody: its commitments, what could hinder it, and who signed it. */
@Controller
@AllowedTo(Role.PUBLIC)
class CommitmentsController {
    private final Undertakings undertakings;
    private final Organisations organisations;
    private final Seats seats;

    CommitmentsController(Undertakings undertakings, Organisations organisations, Seats seats) {
        this.undertakings = undertakings;
        this.organisations = organisations;
        this.seats = seats;
    }

    @GetMapping("/plan/commitments")
    ModelAndView commitments(
            @RequestParam(name = "plan", required = false) @Nullable String plan, Principal principal) {
        var area = principal.inArea();
        return new ModelAndView(
                "plan/commitments",
                "page",
                new CommitmentsPage(
                        area,
                        undertakings.of(area, plan),
                        new OrganisationNames(organisations.inArea(area)),
                        seats.byId(area),
                        plan));
    }
}
