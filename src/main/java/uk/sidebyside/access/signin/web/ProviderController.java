package uk.sidebyside.access.signin.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;

/** What one reads after a provider said something that does not sign in. */
@Controller
@AllowedTo(Role.PUBLIC)
class ProviderController {

    @GetMapping("/sign-in/provider/not-linked")
    ModelAndView notLinked() {
        return Page.of(
                "access/provider",
                new OneFieldPage(
                        "We do not know that account yet. Use it while you set up your invitation, or sign in another way and "
                                + "link it on your account page.",
                        FormErrors.none()));
    }

    @GetMapping("/sign-in/provider/failed")
    ModelAndView failed() {
        return Page.of(
                "access/provider",
                new OneFieldPage(
                        "The other service did not tell us who you are. Try again in a moment.", FormErrors.none()));
    }
}
