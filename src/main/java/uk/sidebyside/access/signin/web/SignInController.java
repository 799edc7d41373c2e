package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.rules.Network;
import uk.sidebyside.access.rules.ReturnPath;
import uk.sidebyside.access.signin.SignIn;
import uk.sidebyside.pages.FormErrors;

/** Signing in: address and password first, then the code. */
@Controller
@AllowedTo(Role.PUBLIC)
class SignInController {
    private final SignIn signIn;
    private final SignInSession session;
    private final SignInWays ways;
    private final Clock clock;

    SignInController(SignIn signIn, SignInSession session, SignInWays ways, Clock clock) {
        this.signIn = signIn;
        this.session = session;
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView show(Principal principal, @RequestParam(name = "continue", required = false) @Nullable String wanted) {
        return principal.signedIn()
                ? new ModelAndView("redirect:" + ReturnPath.safe(wanted))
                : page("", ReturnPath.safe(wanted), FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    ModelAndView password(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "continue", required = false) @Nullable String wanted) {
        String next = ReturnPath.safe(wanted);
        FormErrors missing = missing(email, password);
        if (missing.any()) {
            return page(email, next, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (signIn.withPassword(email, password, Network.of(request.getRemoteAddr()))) {
            case SignIn.CodeNeeded known -> {
                session.awaitCode(request, known.person());
                request.getSession().setAttribute(SignInSession.RETURN_TO, next);
                yield new ModelAndView("redirect:/sign-in/code");
            }
            case SignIn.Unfinished none -> page(email, next, UNFINISHED, HttpStatus.UNPROCESSABLE_CONTENT);
            case SignIn.Wait wait ->
                page(
                        email,
                        next,
                        FormErrors.none().and("email", Waiting.words(wait.until(), clock.instant())),
                        HttpStatus.TOO_MANY_REQUESTS);
            default -> page(email, next, WRONG, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static final FormErrors WRONG = FormErrors.none()
            .and("email", "Your e-mail address or your password is not right. Check both and try again");
    private static final FormErrors UNFINISHED = FormErrors.none()
            .and(
                    "email",
                    "Your account is not finished. Choose \"I cannot sign in\" below to get a new link by e-mail");

    private static FormErrors missing(String email, String password) {
        FormErrors errors = FormErrors.none();
        if (email.isBlank()) {
            errors = errors.and("email", "Enter your e-mail address");
        }
        return password.isEmpty() ? errors.and("password", "Enter your password") : errors;
    }

    private ModelAndView page(String email, String next, FormErrors errors, HttpStatus status) {
        var page = new SignInPage(email, next, errors, ways.providers(), ways.examplePeople());
        return Page.of("access/sign-in", page, status);
    }

    @GetMapping("/sign-in/code")
    ModelAndView askForCode(HttpServletRequest request) {
        return session.codeAwaited(request).isEmpty()
                ? new ModelAndView("redirect:/sign-in")
                : Page.of("access/sign-in-code", new OneFieldPage("", FormErrors.none()));
    }

    @PostMapping("/sign-in/code")
    ModelAndView code(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        Optional<PersonId> person = session.codeAwaited(request);
        if (person.isEmpty()) {
            return new ModelAndView("redirect:/sign-in");
        }
        if (code.isBlank()) {
            return codePage(code, "Enter the code", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (signIn.withCode(person.get(), code)) {
            case SignIn.SignedIn known -> {
                String next = ReturnPath.safe(
                        SessionText.text(request, SignInSession.RETURN_TO).orElse(null));
                session.begin(request, response, known.person(), "password and code");
                yield new ModelAndView("redirect:" + next);
            }
            case SignIn.Wait wait ->
                codePage(code, Waiting.words(wait.until(), clock.instant()), HttpStatus.TOO_MANY_REQUESTS);
            default ->
                codePage(
                        code,
                        "That code is not right or was used before. Wait for the next one and enter it",
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView codePage(String typed, String problem, HttpStatus status) {
        return Page.of(
                "access/sign-in-code", new OneFieldPage(typed, FormErrors.none().and("code", problem)), status);
    }
}
