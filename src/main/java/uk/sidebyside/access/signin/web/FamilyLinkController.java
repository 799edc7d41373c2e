package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import uk.sidebyside.access.rules.LinkRules.Standing;
import uk.sidebyside.access.rules.Network;
import uk.sidebyside.access.signin.Recovery;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.EmailAddress;

/**
 * How families and young people sign in: they ask for a link, open it, and press its button, which uses it up. They never
 * need a password or an authenticator app. Passkeys work as for everybody.
 */
@Controller
@AllowedTo(Role.PUBLIC)
class FamilyLinkController {
    private static final Principal SIGN_IN = Principal.operator(null, "sign-in link");

    private final SignInLinks links;
    private final Recovery recovery;
    private final SignInSession session;
    private final Clock clock;

    FamilyLinkController(SignInLinks links, Recovery recovery, SignInSession session, Clock clock) {
        this.links = links;
        this.recovery = recovery;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping("/sign-in/family")
    ModelAndView ask() {
        return Page.of("access/family-link", new OneFieldPage("", FormErrors.none()));
    }

    /** The answer is the same whether somebody has this address or not, and does not wait for finding out. */
    @PostMapping("/sign-in/family")
    ModelAndView send(HttpServletRequest request, Principal principal, @RequestParam(defaultValue = "") String email) {
        if (!EmailAddress.plausible(email)) {
            return asked(email, "Enter your e-mail address, like name@example.org", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return recovery.ask(principal.inArea(), email, Network.of(request.getRemoteAddr()))
                .map(until -> asked(email, Waiting.words(until, clock.instant()), HttpStatus.TOO_MANY_REQUESTS))
                .orElseGet(() -> new ModelAndView("redirect:/sign-in/family/sent"));
    }

    private static ModelAndView asked(String typed, String problem, HttpStatus status) {
        return Page.of(
                "access/family-link", new OneFieldPage(typed, FormErrors.none().and("email", problem)), status);
    }

    @GetMapping("/sign-in/family/sent")
    ModelAndView sent() {
        return Page.of("access/family-link-sent", new OneFieldPage("", FormErrors.none()));
    }

    @GetMapping("/sign-in/link/{token}")
    ModelAndView open(HttpServletRequest request, @PathVariable String token) {
        return Principals.call(SIGN_IN, () -> links.look(token))
                .filter(link ->
                        link.standing() == Standing.OPEN && link.purpose().signsIn())
                .map(link ->
                        Page.of("access/family-link-open", new LinkPage(request.getRequestURI(), link.name(), false)))
                .orElseGet(FamilyLinkController::doesNotWork);
    }

    @PostMapping("/sign-in/link/{token}")
    ModelAndView use(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        Optional<SignInLinks.Link> used = Principals.call(SIGN_IN, () -> links.look(token))
                .filter(link -> link.purpose().signsIn())
                .flatMap(link -> Principals.call(SIGN_IN, () -> links.use(token)));
        if (used.isEmpty()) {
            return doesNotWork();
        }
        session.begin(request, response, used.get().person(), "e-mailed link");
        return new ModelAndView("redirect:/family");
    }

    private static ModelAndView doesNotWork() {
        return Page.of("access/family-link-ended", new OneFieldPage("", FormErrors.none()), HttpStatus.GONE);
    }
}
