package uk.sidebyside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.rules.ReadOnlyInspection;
import uk.sidebyside.access.signin.Inspections;

/**
 * Lets a request through to a route that is declared for one of its principal's roles. A visitor who is not signed in is
 * led to sign-in and back, or gets a form that they sent back whole; anyone else gets the answer of a page that does not exist. An inspector only reads, and each
 * page that they open is written down before they see it.
 */
class AccessInterceptor implements HandlerInterceptor {
    private final Inspections inspections;

    AccessInterceptor(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || RouteDeclarations.isInfrastructure(method)) {
            return true;
        }
        if (holdsNul(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return false;
        }
        AllowedTo allowed = RouteDeclarations.of(method)
                .orElseThrow(() -> new IllegalStateException("No @AllowedTo on " + method.getShortLogMessage()));
        Principal principal = Principals.current();
        if (principal.area() == null) {
            return true;
        }
        if (principal.hasAny(allowed.value()) && ReadOnlyInspection.permits(principal.roles(), request.getMethod())) {
            if (ReadOnlyInspection.applies(principal.roles())) {
                inspections.note(request.getRequestURI());
            }
            return true;
        }
        if (principal.kind() == Principal.Kind.PUBLIC && request.getMethod().equals("GET")) {
            response.sendRedirect("/sign-in?continue=" + URLEncoder.encode(target(request), StandardCharsets.UTF_8));
            return false;
        }
        if (principal.kind() == Principal.Kind.PUBLIC) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        throw new NotFound();
    }

    /** The one character that no text of the database can hold; nobody types it. */
    private static boolean holdsNul(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
