package uk.sidebyside.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Visit;

/**
 * Says in whose name a request runs: the area by its host name, the person by who is signed in. Runs after Spring
 * Security's filters. Until the first area is set up, every page leads to the first-run page.
 */
class PrincipalFilter extends OncePerRequestFilter {
    static final String VISIT = Visit.class.getName();

    private final AreaByHost areas;
    private final Memberships memberships;

    PrincipalFilter(AreaByHost areas, Memberships memberships) {
        this.areas = areas;
        this.memberships = memberships;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.equals("/health");
    }

    /** Error pages are drawn in the same name as the page that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Area> area = areas.of(request.getServerName());
        if (area.isEmpty() && !request.getRequestURI().startsWith("/set-up")) {
            response.sendRedirect("/set-up");
            return;
        }
        Visit visit = area.isEmpty()
                ? new Visit(null, Principal.operator(null, "first run"), null)
                : memberships.visit(area.get(), signedIn());
        request.setAttribute(VISIT, visit);
        continueAs(visit.principal(), request, response, chain);
    }

    private static void continueAs(
            Principal principal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Principals.call(principal, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static @Nullable PersonId signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof PersonId person
                ? person
                : null;
    }
}
