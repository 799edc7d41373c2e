package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.SignIn;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.Finding;

/** One's own account: how one signs in, and where one is signed in. Changes ask for the password once more. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class AccountController {
    private static final String DONE = "done";

    private final Accounts accounts;
    private final AccountPages pages;
    private final SignIn signIn;
    private final SignInSession session;
    private final Sessions sessions;

    AccountController(Accounts accounts, AccountPages pages, SignIn signIn, SignInSession session, Sessions sessions) {
        this.accounts = accounts;
        this.pages = pages;
        this.signIn = signIn;
        this.session = session;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    ModelAndView show(HttpServletRequest request, Principal principal, @ModelAttribute(DONE) String done) {
        return pages.page(request, principal.person(), FormErrors.none(), done.isEmpty() ? null : done);
    }

    /** Ends all other sessions: who knew the old password is out. */
    @PostMapping("/account/password")
    ModelAndView changePassword(
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes next) {
        PersonId person = principal.person();
        FormErrors errors = checkPassword(person, current, "current");
        if (!errors.any()) {
            List<Finding> findings = accounts.setPassword(person, password);
            errors = PasswordWords.of(findings, "password");
        }
        if (errors.any()) {
            return refused(request, person, errors);
        }
        sessions.end(person, request.getSession().getId());
        session.begin(request, response, person, "password and code");
        return done(next, "Your password is changed. Everywhere else you are signed out");
    }

    @GetMapping("/account/authenticator")
    ModelAndView showSecret(Principal principal) {
        return secretPage(principal.person(), FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/account/authenticator")
    ModelAndView authenticator(
            Principal principal,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String code) {
        PersonId person = principal.person();
        FormErrors errors = checkPassword(person, current, "current");
        Optional<List<String>> codes = errors.any() ? Optional.empty() : accounts.acceptAuthenticator(person, code);
        if (codes.isPresent()) {
            return Page.of(
                    "access/recovery-codes",
                    new SetUpPage(FormErrors.none(), null, codes.get(), List.of(), "/account"));
        }
        return secretPage(
                person,
                errors.any()
                        ? errors
                        : errors.and("code", "That code is not right. Enter the 6 digits that your app shows now"),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/account/recovery-codes")
    ModelAndView newRecoveryCodes(
            HttpServletRequest request, Principal principal, @RequestParam(defaultValue = "") String currentForCodes) {
        PersonId person = principal.person();
        FormErrors errors = checkPassword(person, currentForCodes, "currentForCodes");
        return errors.any()
                ? refused(request, person, errors)
                : Page.of(
                        "access/recovery-codes",
                        new SetUpPage(
                                FormErrors.none(), null, accounts.replaceRecoveryCodes(person), List.of(), "/account"));
    }

    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere(Principal principal) {
        sessions.end(principal.person(), null);
        return "redirect:/sign-in";
    }

    private FormErrors checkPassword(PersonId person, String password, String field) {
        return switch (signIn.samePerson(person, password)) {
            case SignIn.SignedIn yes -> FormErrors.none();
            case SignIn.Wait wait -> FormErrors.none().and(field, "Too many tries. Try again in a few minutes");
            default -> FormErrors.none().and(field, "Enter the password that you have now");
        };
    }

    private ModelAndView refused(HttpServletRequest request, PersonId person, FormErrors errors) {
        ModelAndView page = pages.page(request, person, errors, null);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView secretPage(PersonId person, FormErrors errors, HttpStatus status) {
        var page = new SetUpPage(
                errors, accounts.proposeAuthenticator(person), List.of(), List.of(), "/account/authenticator");
        return Page.of("access/authenticator", page, status);
    }

    static ModelAndView done(RedirectAttributes next, String words) {
        next.addFlashAttribute(DONE, words);
        return new ModelAndView("redirect:/account");
    }
}
