package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.rules.ReturnPath;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.Passkeys;
import uk.sidebyside.access.signin.SignInLinks;

/** What the passkey script talks to, in JSON: options first, then the browser's answer. */
@Controller
class PasskeyController {
    private static final Principal SIGN_IN = Principal.operator(null, "passkey");
    private static final String CHALLENGE = "passkey.challenge";
    private static final String WRONG = "That passkey did not work. Try again, or use your password.";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SignInLinks links;
    private final SignInSession session;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyController(Passkeys passkeys, Accounts accounts, SignInLinks links, SignInSession session) {
        this.links = links;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.session = session;
    }

    @PostMapping("/sign-in/passkey/options")
    @AllowedTo(Role.PUBLIC)
    ResponseEntity<String> signInOptions(HttpServletRequest request) {
        var options = Principals.call(SIGN_IN, () -> passkeys.requestOptions(site(request)));
        return challenged(request, options.getChallenge().toBase64UrlString(), options);
    }

    @PostMapping("/sign-in/passkey")
    @AllowedTo(Role.PUBLIC)
    ResponseEntity<String> signIn(HttpServletRequest request, HttpServletResponse response, @RequestBody String body) {
        JsonNode sent = read(body);
        Optional<String> challenge = spentChallenge(request);
        Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> credential =
                credential(sent, new TypeReference<>() {});
        if (challenge.isEmpty() || credential.isEmpty()) {
            return refused();
        }
        Optional<PersonId> person =
                Principals.call(SIGN_IN, () -> passkeys.proven(site(request), challenge.get(), credential.get()));
        if (person.isEmpty()) {
            return refused();
        }
        session.begin(request, response, person.get(), "passkey");
        return next(ReturnPath.safe(sent.path("continue").asString("")));
    }

    @PostMapping("/account/passkeys/options")
    @AllowedTo(Role.SIGNED_IN)
    ResponseEntity<String> accountOptions(HttpServletRequest request, Principal principal) {
        return registrationOptions(request, principal.person());
    }

    @PostMapping("/account/passkeys")
    @AllowedTo(Role.SIGNED_IN)
    ResponseEntity<String> add(HttpServletRequest request, Principal principal, @RequestBody String body) {
        return added(request, principal.person(), body) ? next("/account") : refused();
    }

    @PostMapping("/account/passkeys/{id}/remove")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView remove(Principal principal, @PathVariable String id, RedirectAttributes next) {
        PersonId person = principal.person();
        boolean another = links.signsInByLink(person)
                || accounts.standing(person)
                        .filter(standing -> standing.waysIn() > 1)
                        .isPresent();
        if (!another) {
            throw new NotFound();
        }
        passkeys.remove(person, id);
        return AccountController.done(next, "The passkey is removed");
    }

    @PostMapping("/welcome/passkey/options")
    @AllowedTo(Role.PUBLIC)
    ResponseEntity<String> welcomeOptions(HttpServletRequest request) {
        return registrationOptions(request, settingUp(request));
    }

    @PostMapping("/welcome/passkey")
    @AllowedTo(Role.PUBLIC)
    ResponseEntity<String> welcome(HttpServletRequest request, HttpServletResponse response, @RequestBody String body) {
        PersonId person = settingUp(request);
        if (!added(request, person, body)) {
            return refused();
        }
        session.begin(request, response, person, "passkey");
        return next(ReturnPath.HOME);
    }

    private PersonId settingUp(HttpServletRequest request) {
        if (!session.mayChooseAnyWay(request)) {
            throw new NotFound();
        }
        return session.settingUp(request).orElseThrow(NotFound::new);
    }

    private ResponseEntity<String> registrationOptions(HttpServletRequest request, PersonId person) {
        var options = Principals.call(SIGN_IN, () -> passkeys.creationOptions(site(request), person));
        return challenged(request, options.getChallenge().toBase64UrlString(), options);
    }

    private boolean added(HttpServletRequest request, PersonId person, String body) {
        JsonNode sent = read(body);
        Optional<String> challenge = spentChallenge(request);
        Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> credential =
                credential(sent, new TypeReference<>() {});
        if (challenge.isEmpty() || credential.isEmpty()) {
            return false;
        }
        try {
            Principals.run(
                    SIGN_IN,
                    () -> passkeys.add(
                            site(request),
                            person,
                            challenge.get(),
                            credential.get(),
                            sent.path("label").asString("")));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private ResponseEntity<String> challenged(HttpServletRequest request, String challenge, Object options) {
        request.getSession().setAttribute(CHALLENGE, challenge);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(json.writeValueAsString(options));
    }

    /** A challenge is answered once. */
    private static Optional<String> spentChallenge(HttpServletRequest request) {
        Optional<String> challenge = SessionText.text(request, CHALLENGE);
        challenge.ifPresent(known -> request.getSession().removeAttribute(CHALLENGE));
        return challenge;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private <T> Optional<T> credential(JsonNode sent, TypeReference<T> type) {
        try {
            @Nullable T credential = json.convertValue(sent.path("credential"), type);
            return Optional.ofNullable(credential);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ResponseEntity<String> next(String path) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .body(json.writeValueAsString(Map.of("next", path)));
    }

    private ResponseEntity<String> refused() {
        return ResponseEntity.unprocessableContent()
                .header("Content-Type", "application/json")
                .body(json.writeValueAsString(Map.of("problem", WRONG)));
    }

    private static Passkeys.Site site(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        String origin = request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
        return new Passkeys.Site(request.getServerName(), origin);
    }
}
