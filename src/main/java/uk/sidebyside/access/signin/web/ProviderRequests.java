package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What must be remembered while somebody is away at a provider, as lines of text in the session. */
final class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String NAME = "provider.request";
    private static final int LINES = 5;

    private final ClientRegistrationRepository registrations;

    ProviderRequests(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String[] lines = SessionText.text(request, NAME).orElse("").split("\n", -1);
        if (lines.length != LINES || !lines[0].equals(request.getParameter(OAuth2ParameterNames.STATE))) {
            return null;
        }
        ClientRegistration registration = registrations.findByRegistrationId(lines[1]);
        return registration == null ? null : rebuilt(registration, lines);
    }

    private static OAuth2AuthorizationRequest rebuilt(ClientRegistration registration, String[] lines) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .scopes(registration.getScopes())
                .state(lines[0])
                .redirectUri(lines[2])
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, lines[1]);
                    attributes.put(PkceParameterNames.CODE_VERIFIER, lines[3]);
                    attributes.put(OidcParameterNames.NONCE, lines[4]);
                })
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        String lines = String.join(
                "\n",
                Arrays.asList(
                        asked.getState(),
                        attribute(asked, OAuth2ParameterNames.REGISTRATION_ID),
                        asked.getRedirectUri(),
                        attribute(asked, PkceParameterNames.CODE_VERIFIER),
                        attribute(asked, OidcParameterNames.NONCE)));
        request.getSession().setAttribute(NAME, lines);
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return Objects.toString(asked.getAttributes().get(name), "");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest known = loadAuthorizationRequest(request);
        if (request.getSession(false) != null) {
            request.getSession().removeAttribute(NAME);
        }
        return known;
    }
}
