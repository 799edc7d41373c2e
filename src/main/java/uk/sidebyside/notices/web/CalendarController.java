package uk.sidebyside.notices.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.CalendarFile;
import uk.sidebyside.notices.CalendarSource.Entry;
import uk.sidebyside.notices.Calendars;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.Unchanged;
import uk.sidebyside.shared.AreaId;

/** Calendars: one for everybody, and one of one's own under a secret link. */
@Controller
class CalendarController {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;
    private final Areas areas;
    private final Seats seats;
    private final SiteAddress site;

    CalendarController(Calendars calendars, Areas areas, Seats seats, SiteAddress site) {
        this.calendars = calendars;
        this.areas = areas;
        this.seats = seats;
        this.site = site;
    }

    /** The same for everybody, whoever is signed in. */
    @GetMapping("/calendar.ics")
    @AllowedTo(Role.PUBLIC)
    @Nullable
    ResponseEntity<byte[]> everybodys(Principal principal, WebRequest request) {
        AreaId area = principal.inArea();
        List<Entry> entries = Principals.call(Principal.visitor(area), calendars::entries);
        return file(
                area,
                "Dates: ",
                entries,
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic(),
                request);
    }

    @GetMapping("/calendar/{link}.ics")
    @AllowedTo(Role.PUBLIC)
    @Nullable
    ResponseEntity<byte[]> ones(@PathVariable String link, Principal principal, WebRequest request) {
        AreaId area = principal.inArea();
        PersonId owner = Principals.call(Calendars.holder(area), () -> calendars.owner(area, link))
                .orElseThrow(NotFound::new);
        Seats.Member member = Principals.call(
                        Principal.operator(area, "calendar link"), () -> seats.membership(area, owner))
                .orElseThrow(NotFound::new);
        List<Entry> entries = Principals.call(Principal.account(owner, area, member.seats()), calendars::entries);
        return file(area, "My dates: ", entries, CacheControl.noCache().cachePrivate(), request);
    }

    @GetMapping("/calendar")
    @AllowedTo(Role.PUBLIC)
    ModelAndView page(Principal principal) {
        AreaId area = principal.inArea();
        String own = principal.signedIn()
                ? calendars
                        .link(area, principal.person())
                        .map(link -> address(area, link))
                        .orElse("")
                : "";
        String everybodys = site.of(area, "/calendar.ics");
        return new ModelAndView("notices/calendar", "page", new CalendarPage(everybodys, principal.signedIn(), own));
    }

    @PostMapping("/calendar/link")
    @AllowedTo(Role.SIGNED_IN)
    String renew(Principal principal) {
        calendars.renew(principal.inArea(), principal.person());
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/link/revoke")
    @AllowedTo(Role.SIGNED_IN)
    String revoke(Principal principal) {
        calendars.revoke(principal.inArea(), principal.person());
        return "redirect:/calendar";
    }

    private String address(AreaId area, String link) {
        return site.of(area, "/calendar/" + link + ".ics");
    }

    private @Nullable ResponseEntity<byte[]> file(
            AreaId id, String words, List<Entry> entries, CacheControl cache, WebRequest request) {
        Area area = areas.byId(id);
        byte[] bytes = CalendarFile.of(words + area.name(), entries, path -> site.of(id, path))
                .getBytes(StandardCharsets.UTF_8);
        return Unchanged.or(
                request, bytes, () -> ResponseEntity.ok().contentType(ICALENDAR).cacheControl(cache));
    }
}
