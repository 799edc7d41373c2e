package uk.sidebyside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.HelpPages;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.StillLoading;
import uk.sidebyside.access.Visit;
import uk.sidebyside.access.rules.MailLink;
import uk.sidebyside.access.web.Shell.Csrf;
import uk.sidebyside.access.web.Shell.HelpContact;
import uk.sidebyside.access.web.Shell.Look;
import uk.sidebyside.access.web.Shell.NavLink;

/** Draws up the shell of a page from the circumstances of its request. */
@Component
public class Shells {
    private static final Role[] AT_THE_BOARD = {
        Role.BOARD_MEMBER,
        Role.CHAIR,
        Role.FAMILY_SEAT,
        Role.SCRUTINEER,
        Role.WORKSTREAM_LEAD,
        Role.INSPECTOR,
        Role.ADMINISTRATOR
    };

    private static final Role[] WHO_HEAR = {
        Role.CASE_OFFICER,
        Role.PRACTITIONER,
        Role.COORDINATOR,
        Role.SAFEGUARDING_LEAD,
        Role.WORKSTREAM_LEAD,
        Role.ADMINISTRATOR
    };

    private final String version;
    private final StillLoading loading;

    Shells(@Value("${spring.application.version:in development}") String version, StillLoading loading) {
        this.loading = loading;
        this.version = version;
    }

    /** The shell of the page that answers this request; also of an error page, where little may be known. */
    public Shell of(HttpServletRequest request) {
        var visit = (@Nullable Visit) request.getAttribute(PrincipalFilter.VISIT);
        Area area = visit == null ? null : visit.area();
        return new Shell(
                area == null ? "" : area.name(),
                area == null ? "joint partnership" : area.partnershipWord(),
                visit == null ? null : visit.personName(),
                visit == null || area == null
                        ? List.of()
                        : navigation(visit.principal(), area, request.getRequestURI()),
                () -> csrf(request),
                request.getRequestURI(),
                help(area, request.getRequestURI()),
                look(area),
                version,
                loading.words());
    }

    private static List<NavLink> navigation(Principal principal, Area area, String path) {
        var links = new ArrayList<NavLink>();
        links.add(link("Plan", "/plan", path));
        links.add(link("Measures", "/measures", path));
        links.add(link("Needs", "/needs", path));
        links.add(link("Have your say", "/have-your-say", path));
        links.add(link(Shell.first(area.partnershipWord()), "/partnership", path.replaceFirst("^/joint-", "/")));
        links.add(link("What has changed", "/changes", path));
        if (principal.hasAny(AT_THE_BOARD)) {
            links.add(link("Board", "/board", path));
        }
        if (principal.hasAny(Role.CASE_OFFICER, Role.PRACTITIONER, Role.SAFEGUARDING_LEAD)) {
            links.add(link("Children", "/children", path));
        }
        if (principal.hasAny(Role.PRACTITIONER, Role.CLINICAL_OFFICER)) {
            links.add(link("Advice", "/advice", path));
        }
        if (principal.has(Role.CASE_OFFICER)) {
            links.add(link("Cases", "/cases", path));
            links.add(link("SEN2", "/sen2", path));
        }
        if (principal.hasAny(WHO_HEAR)) {
            links.add(link("What people said", "/voice", path));
        }
        if (principal.signedIn()) {
            links.add(
                    principal.seats().isEmpty() ? link("My page", "/family", path) : link("My work", "/my-work", path));
        }
        if (principal.has(Role.ADMINISTRATOR)) {
            links.add(link("Administration", "/admin", path));
        }
        return links;
    }

    private static NavLink link(String text, String href, String path) {
        return new NavLink(text, href, path.equals(href) || path.startsWith(href + "/"));
    }

    /** The contact of what the page is about, or else the area's own. */
    private static HelpContact help(@Nullable Area area, String path) {
        if (area == null) {
            return new HelpContact("ask the person who runs Side by Side for you", "/");
        }
        Optional<HelpPages> about = HelpPages.of(path);
        return area.contacts().stream()
                .filter(contact -> contact.shownOn() != null && contact.shownOn() == about.orElse(null))
                .findFirst()
                .map(contact -> contact(contact.name(), contact.email(), contact.phone(), contact.subject()))
                .orElseGet(() -> contact(
                        area.help().name(),
                        area.help().email(),
                        area.help().phone(),
                        "Side by Side, " + area.name() + ": question"));
    }

    private static HelpContact contact(String name, String email, String phone, String subject) {
        return new HelpContact("write to " + name, MailLink.to(email, subject), phone);
    }

    private static Look look(@Nullable Area area) {
        if (area == null || area.look().equals(Area.Look.OURS)) {
            return Look.OURS;
        }
        String colour = area.look().headerColour() == null
                ? Look.OURS.colour()
                : area.look().headerColour();
        String sha256 = area.look().logoSha256();
        return new Look(
                "/look/header-" + colour.substring(1) + ".css", sha256 == null ? null : "/look/logo-" + sha256, colour);
    }

    private static Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) Objects.requireNonNull(
                request.getAttribute(CsrfToken.class.getName()), "Spring Security's filters have not run");
        return new Csrf(token.getParameterName(), token.getToken());
    }
}
