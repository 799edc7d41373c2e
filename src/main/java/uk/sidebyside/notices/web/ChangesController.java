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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.notices.Published;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.Unchanged;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What has changed: as a page and as a feed, of everything or of one part. */
@Controller
class ChangesController {
    private static final int ON_A_PAGE = 30;
    private static final int IN_A_FEED = 50;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Changes changes;
    private final Topics topics;
    private final Areas areas;
    private final SiteAddress site;

    ChangesController(Changes changes, Topics topics, Areas areas, SiteAddress site) {
        this.changes = changes;
        this.topics = topics;
        this.areas = areas;
        this.site = site;
    }

    @GetMapping("/changes")
    @AllowedTo(Role.PUBLIC)
    ModelAndView page(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "1") int page,
            Principal principal) {
        AreaId area = principal.inArea();
        Topics.Topic narrowed = topics.read(area, topic);
        var shown = changes.page(area, narrowed.ref(), page, ON_A_PAGE);
        return new ModelAndView("notices/changes", "page", new ChangesPage(narrowed.title(), narrowed.query(), shown));
    }

    @GetMapping("/changes.atom")
    @AllowedTo(Role.PUBLIC)
    @Nullable
    ResponseEntity<byte[]> feed(
            @RequestParam(defaultValue = "") String topic, Principal principal, WebRequest request) {
        AreaId area = principal.inArea();
        Topics.Topic narrowed = topics.read(area, topic);
        Ref ref = narrowed.ref();
        List<Published> latest = ref == null ? changes.latest(area, IN_A_FEED) : changes.latest(ref, IN_A_FEED);
        byte[] bytes = new AtomFeed(areas.byId(area), narrowed, path -> site.of(area, path)).of(latest);
        return Unchanged.or(request, bytes, () -> ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic()));
    }
}
