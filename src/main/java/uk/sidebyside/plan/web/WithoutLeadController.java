package uk.sidebyside.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.plan.LeadsMissing;

/** The lines whose lead has left, and what can be done about each. */
@Controller
@AllowedToEditors
class WithoutLeadController {
    private final LeadsMissing leads;

    WithoutLeadController(LeadsMissing leads) {
        this.leads = leads;
    }

    @GetMapping("/plan/without-lead")
    ModelAndView list(Principal principal) {
        return new ModelAndView(
                "plan/withoutLead",
                "page",
                new WithoutLeadPage(leads.inPlan(principal.inArea()), principal.has(Role.ADMINISTRATOR)));
    }
}
