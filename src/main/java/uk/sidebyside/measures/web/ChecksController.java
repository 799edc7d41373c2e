package uk.sidebyside.measures.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.ledger.Recount;

/** Whether figures, facts and records agree, and two things to do where they don't: count again, add up again. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class ChecksController {
    private final Recount recount;

    ChecksController(Recount recount) {
        this.recount = recount;
    }

    @GetMapping("/measures/checks")
    ModelAndView page(Principal principal) {
        return new ModelAndView(
                "measures/checks",
                "page",
                new ChecksPage(recount.latest(principal.inArea()).orElse(null)));
    }

    @PostMapping("/measures/checks/recount")
    String count(Principal principal) {
        recount.now(principal.inArea());
        return "redirect:/measures/checks";
    }

    @PostMapping("/measures/checks/rebuild")
    String rebuild(Principal principal) {
        recount.rebuild(principal.inArea());
        recount.now(principal.inArea());
        return "redirect:/measures/checks";
    }
}
