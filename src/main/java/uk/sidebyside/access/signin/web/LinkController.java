package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.rules.LinkRules.Purpose;
import uk.sidebyside.access.rules.LinkRules.Standing;
import uk.sidebyside.access.rules.Network;
import uk.sidebyside.access.signin.Recovery;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.EmailAddress;

/** E-mailed links: asking for one, opening one, and pressing its button, which alone uses it up. */
@Controller
@AllowedTo(Role.PUBLIC)
class LinkController {
    private static final Principal SIGN_IN = Principal.operator(null, "sign-in link");

    private final SignInLinks links;
    private final Recovery recovery;
    private final SignInSession session;
    private final Clock clock;

    LinkController(SignInLinks links, Recovery recovery, SignInSession session, Clock clock) {
        this.links = links;
        this.recovery = recovery;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping("/sign-in/recover")
    ModelAndView ask() {
        return Page.of("access/recover", new OneFieldPage("", FormErrors.none()));
    }

    /** The answer is the same whether somebody has this address or not, and does not wait for finding out. */
    @PostMapping("/sign-in/recover")
    ModelAndView send(HttpServletRequest request, Principal principal, @RequestParam(defaultValue = "") String email) {
        if (!EmailAddress.plausible(email)) {
            return asked(email, "Enter your e-mail address, like name@example.org", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return recovery.ask(principal.inArea(), email, Network.of(request.getRemoteAddr()))
                .map(until -> asked(email, Waiting.words(until, clock.instant()), HttpStatus.TOO_MANY_REQUESTS))
                .orElseGet(() -> new ModelAndView("redirect:/sign-in/recover/sent"));
    }

    private static ModelAndView asked(String typed, String problem, HttpStatus status) {
        return Page.of(
                "access/recover", new OneFieldPage(typed, FormErrors.none().and("email", problem)), status);
    }

    @GetMapping("/sign-in/recover/sent")
    ModelAndView sent() {
        return Page.of("access/recover-sent", new OneFieldPage("", FormErrors.none()));
    }

    @GetMapping({"/invitation/{token}", "/recovery/{token}"})
    ModelAndView open(HttpServletRequest request, @PathVariable String token) {
        return Principals.call(SIGN_IN, () -> links.look(token))
                .filter(link ->
                        link.standing() == Standing.OPEN && !link.purpose().signsIn())
                .map(link -> Page.of(
                        "access/link",
                        new LinkPage(request.getRequestURI(), link.name(), link.purpose() == Purpose.INVITATION)))
                .orElseGet(LinkController::doesNotWork);
    }

    @PostMapping({"/invitation/{token}", "/recovery/{token}"})
    ModelAndView use(HttpServletRequest request, @PathVariable String token) {
        Optional<SignInLinks.Link> used = Principals.call(SIGN_IN, () -> links.look(token))
                .filter(link -> !link.purpose().signsIn())
                .flatMap(link -> Principals.call(SIGN_IN, () -> links.use(token)));
        if (used.isEmpty()) {
            return doesNotWork();
        }
        session.settingUp(request, used.get().person(), used.get().purpose());
        return new ModelAndView(
                used.get().purpose() == Purpose.INVITATION ? "redirect:/welcome" : "redirect:/welcome/password");
    }

    private static ModelAndView doesNotWork() {
        return Page.of("access/link-ended", new OneFieldPage("", FormErrors.none()), HttpStatus.GONE);
    }
}
