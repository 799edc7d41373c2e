package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.Finding;

/** Setting up how one signs in, after the button of an e-mailed link has been pressed. */
@Controller
@AllowedTo(Role.PUBLIC)
class WelcomeController {
    private static final Principal SET_UP = Principal.operator(null, "account set-up");

    private final Accounts accounts;
    private final SignInSession session;
    private final SignInWays ways;
    private final Sessions sessions;

    WelcomeController(Accounts accounts, SignInSession session, SignInWays ways, Sessions sessions) {
        this.accounts = accounts;
        this.session = session;
        this.ways = ways;
        this.sessions = sessions;
    }

    /** Which way: password and code, a passkey, or another provider. */
    @GetMapping("/welcome")
    ModelAndView choose(HttpServletRequest request) {
        mayChooseAnyWay(request);
        return Page.of(
                "access/welcome",
                new SetUpPage(FormErrors.none(), null, List.of(), ways.providers(), "/welcome/password"));
    }

    @GetMapping("/welcome/password")
    ModelAndView askForPassword(HttpServletRequest request) {
        person(request);
        return Page.of("access/new-password", SetUpPage.of(FormErrors.none(), "/welcome/password"));
    }

    /** A new password ends whatever was signed in with the old one. */
    @PostMapping("/welcome/password")
    ModelAndView password(HttpServletRequest request, @RequestParam(defaultValue = "") String password) {
        PersonId person = person(request);
        List<Finding> findings = Principals.call(SET_UP, () -> accounts.setPassword(person, password));
        if (!findings.isEmpty()) {
            return Page.of(
                    "access/new-password",
                    SetUpPage.of(PasswordWords.of(findings, "password"), "/welcome/password"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sessions.end(person, null);
        if (session.mayChooseAnyWay(request)) {
            return new ModelAndView("redirect:/welcome/authenticator");
        }
        session.awaitCode(request, person);
        return new ModelAndView("redirect:/sign-in/code");
    }

    @GetMapping("/welcome/authenticator")
    ModelAndView showSecret(HttpServletRequest request) {
        return secretPage(mayChooseAnyWay(request), FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/welcome/authenticator")
    ModelAndView authenticator(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        PersonId person = mayChooseAnyWay(request);
        Optional<List<String>> codes = Principals.call(SET_UP, () -> accounts.acceptAuthenticator(person, code));
        if (codes.isEmpty()) {
            return secretPage(
                    person,
                    FormErrors.none().and("code", "That code is not right. Enter the 6 digits that your app shows now"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        session.begin(request, response, person, "password and code");
        return Page.of(
                "access/recovery-codes", new SetUpPage(FormErrors.none(), null, codes.get(), List.of(), "/my-work"));
    }

    private ModelAndView secretPage(PersonId person, FormErrors errors, HttpStatus status) {
        Accounts.Proposal proposal = Principals.call(SET_UP, () -> accounts.proposeAuthenticator(person));
        return Page.of(
                "access/authenticator",
                new SetUpPage(errors, proposal, List.of(), List.of(), "/welcome/authenticator"),
                status);
    }

    private PersonId person(HttpServletRequest request) {
        return session.settingUp(request).orElseThrow(NotFound::new);
    }

    private PersonId mayChooseAnyWay(HttpServletRequest request) {
        if (!session.mayChooseAnyWay(request)) {
            throw new NotFound();
        }
        return person(request);
    }
}
