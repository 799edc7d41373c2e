package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.rules.ReturnPath;
import uk.sidebyside.access.signin.Identities;
import uk.sidebyside.access.signin.Identities.Identity;

/**
 * Sign-in by OpenID Connect, with as many providers as are configured. An identity we have not met is linked to an
 * account only for somebody who is signed in or holds an invitation; otherwise it opens nothing.
 */
@Component
public class ProviderSignIn {
    private static final Principal SIGN_IN = Principal.operator(null, "provider");

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final Identities identities;
    private final SignInSession session;
    private final ProviderKeys keys;

    ProviderSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            Identities identities,
            SignInSession session,
            ProviderKeys keys) {
        this.registrations = registrations;
        this.identities = identities;
        this.session = session;
        this.keys = keys;
    }

    /** Adds the way there and back; nothing where no provider is configured. */
    public void addTo(HttpSecurity http) throws Exception {
        ClientRegistrationRepository known = registrations.getIfAvailable();
        if (known == null) {
            return;
        }
        var requests = new DefaultOAuth2AuthorizationRequestResolver(known, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(there -> there.authorizationRequestResolver(requests)
                        .authorizationRequestRepository(new ProviderRequests(known)))
                .authorizedClientRepository(new NoTokensKept())
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(
                        user -> user.oidcUserService(answer -> new DefaultOidcUser(List.of(), answer.getIdToken())))
                .successHandler(this::proven)
                .failureHandler((request, response, problem) -> response.sendRedirect("/sign-in/provider/failed")));
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.addParametersConverter(
                new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(keys::of));
        return client;
    }

    private void proven(HttpServletRequest request, HttpServletResponse response, Authentication answer)
            throws IOException {
        if (!(answer instanceof OAuth2AuthenticationToken token) || !(token.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect("/sign-in/provider/failed");
            return;
        }
        var identity = new Identity(
                Objects.requireNonNull(user.getIssuer(), "An ID token has an issuer")
                        .toString(),
                Objects.requireNonNull(user.getSubject(), "An ID token has a subject"),
                nameOf(token.getAuthorizedClientRegistrationId()));
        response.sendRedirect(Principals.call(SIGN_IN, () -> settled(request, response, identity)));
    }

    private String settled(HttpServletRequest request, HttpServletResponse response, Identity identity) {
        Optional<PersonId> invited = session.mayChooseAnyWay(request) ? session.settingUp(request) : Optional.empty();
        Optional<PersonId> present = invited.or(() -> session.signedIn(request));
        Optional<PersonId> known = identities.find(identity);
        if (known.isPresent() && (present.isEmpty() || present.equals(known))) {
            String next = ReturnPath.safe(
                    SessionText.text(request, SignInSession.RETURN_TO).orElse(null));
            session.begin(request, response, known.get(), identity.provider());
            return next;
        }
        if (present.isEmpty() || known.isPresent() || !identities.link(present.get(), identity)) {
            return "/sign-in/provider/not-linked";
        }
        session.begin(request, response, present.get(), identity.provider());
        return invited.isPresent() ? ReturnPath.HOME : "/account";
    }

    private String nameOf(String registration) {
        var found = registrations.getObject().findByRegistrationId(registration);
        return found == null ? registration : found.getClientName();
    }
}
