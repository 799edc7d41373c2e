package uk.sidebyside.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** The pages that every public body must have, and the thanks that we owe. */
@Controller
@AllowedTo(Role.PUBLIC)
class StandingPagesController {

    @GetMapping("/accessibility")
    String accessibility() {
        return "home/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "home/privacy";
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
