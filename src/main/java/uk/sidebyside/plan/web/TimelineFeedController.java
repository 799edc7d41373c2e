package uk.sidebyside.plan.web;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanRegister.Activity;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.AreaId;

/** What the partnership did since the inspection, as an Atom feed (RFC 4287), for everybody or for one audience. */
@RestController
@AllowedTo(Role.PUBLIC)
class TimelineFeedController {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final String PATH = "/plan/timeline";

    private final Plans plans;
    private final PlanRegister register;
    private final Areas areas;
    private final SiteAddress site;
    private final Clock clock;

    TimelineFeedController(Plans plans, PlanRegister register, Areas areas, SiteAddress site, Clock clock) {
        this.plans = plans;
        this.register = register;
        this.areas = areas;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/plan/timeline.atom")
    ResponseEntity<byte[]> feed(
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        AreaId area = principal.inArea();
        PlanHead head = plans.find(area, plan).orElseThrow(NotFound::new);
        Feed feed = feed(area, head, TimelinePage.query(audience, plan));
        feed.setEntries(register.logged(area, head.id()).entrySet().stream()
                .filter(each -> audience.isBlank() || each.getValue().audience().equals(audience))
                .map(each -> entry(area, each, plan))
                .toList());
        feed.setUpdated(
                feed.getEntries().isEmpty()
                        ? at(head.startOn())
                        : feed.getEntries().getFirst().getUpdated());
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(written(feed));
    }

    private Feed feed(AreaId area, PlanHead head, String query) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId("urn:uuid:" + UUID.nameUUIDFromBytes((head.id().value() + query).getBytes(StandardCharsets.UTF_8)));
        feed.setTitle("What we have done since the inspection: " + head.title());
        Person author = new Person();
        author.setName(areas.byId(area).name());
        feed.setAuthors(List.of(author));
        feed.setOtherLinks(List.of(link(area, "self", "application/atom+xml", PATH + ".atom" + query)));
        feed.setAlternateLinks(List.of(link(area, "alternate", "text/html", PATH + query)));
        return feed;
    }

    private Entry entry(AreaId area, Map.Entry<UUID, Activity> logged, @Nullable String plan) {
        Activity activity = logged.getValue();
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + logged.getKey());
        entry.setTitle(TimelinePage.when(activity) + ", " + activity.kind()
                + (activity.audience().isBlank() ? "" : ", for " + activity.audience()));
        entry.setUpdated(at(activity.on()));
        entry.setAlternateLinks(List.of(link(area, "alternate", "text/html", PlanPage.at(PATH, plan))));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(
                activity.heldBackWhy() == null
                        ? activity.words()
                        : activity.words() + " Why: " + activity.heldBackWhy());
        entry.setSummary(summary);
        return entry;
    }

    private Link link(AreaId area, String rel, String type, String path) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(site.of(area, path));
        return link;
    }

    private Date at(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static byte[] written(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("An entry that no feed can carry", e);
        }
    }
}
