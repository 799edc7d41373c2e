package uk.sidebyside.notices.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.shared.AreaId;

/** Mail that could not be sent: who would have got what, why not, and trying again. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class MailController {
    private final Outbox outbox;

    MailController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/admin/mail")
    ModelAndView list(Principal principal) {
        AreaId area = principal.inArea();
        return new ModelAndView(
                "notices/mail",
                "page",
                new MailPage(outbox.waiting(area), outbox.failed(area), outbox.outOfReach(area)));
    }

    @PostMapping("/admin/mail/{id}/retry")
    String retry(@PathVariable UUID id, Principal principal) {
        outbox.retry(principal.inArea(), id);
        return "redirect:/admin/mail";
    }
}
