package uk.sidebyside.home.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;

/** The pages that every public body must have, and the thanks that we owe. */
@Controller
@AllowedTo(Role.PUBLIC)
class StandingPagesController {
    private final Organisations organisations;

    StandingPagesController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "home/accessibility";
    }

    /** Who is responsible are those who answer for the plans, as the area's settings name them. */
    @GetMapping("/privacy")
    ModelAndView privacy(Principal principal) {
        List<String> controllers = organisations.inArea(principal.inArea()).stream()
                .filter(one -> one.accountable() && one.succeededBy() == null)
                .map(Organisation::name)
                .toList();
        return new ModelAndView("home/privacy", "page", new PrivacyPage(controllers));
    }

    @GetMapping("/cookies")
    String cookies() {
        return "home/cookies";
    }

    @GetMapping("/attribution")
    String attribution() {
        return "home/attribution";
    }
}
