package uk.sidebyside.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;

/** The public front page: what was promised, how far it is, and what changed last. */
@Controller
@AllowedTo(Role.PUBLIC)
class HomeController {
    private final HomeReading reading;

    HomeController(HomeReading reading) {
        this.reading = reading;
    }

    @GetMapping("/")
    String home(Principal principal, Model model) {
        model.addAttribute("page", reading.read(principal.inArea()));
        return "home/home";
    }
}
