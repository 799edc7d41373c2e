package uk.sidebyside.measures.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.dashboard.Dashboard;
import uk.sidebyside.measures.dashboard.Dashboard.Tile;
import uk.sidebyside.measures.dashboard.Dashboards;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.pages.AsAt;
import uk.sidebyside.shared.AreaId;

/** The first screen of measures, as a page and as a file. */
@Controller
@AllowedTo(Role.PUBLIC)
class DashboardController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Dashboards dashboards;
    private final Measures measures;
    private final PublicTables published;
    private final Areas areas;
    private final Clock clock;

    DashboardController(Dashboards dashboards, Measures measures, PublicTables published, Areas areas, Clock clock) {
        this.dashboards = dashboards;
        this.measures = measures;
        this.published = published;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/measures")
    ModelAndView page(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String fed,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(name = "as-at", required = false) @Nullable String asAt,
            Principal principal) {
        AreaId area = principal.inArea();
        var filter = new DashboardFilter(about, of, now, fed, show);
        Dashboard whole = dashboard(area, filter, asAt);
        return new ModelAndView(
                "measures/dashboard",
                "page",
                new DashboardPage(
                        areas.byId(area).name(),
                        whole,
                        tiles(whole, filter),
                        filter,
                        principal.seats().isEmpty(),
                        Publications.mayChoose(),
                        measures.mayEdit()));
    }

    @GetMapping("/measures.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String fed,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(name = "as-at", required = false) @Nullable String asAt,
            Principal principal) {
        var filter = new DashboardFilter(about, of, now, fed, show);
        Dashboard whole = dashboard(principal.inArea(), filter, asAt);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("measures.csv")
                                .build()
                                .toString())
                .body(DashboardFile.csv(whole, tiles(whole, filter)));
    }

    private Dashboard dashboard(AreaId area, DashboardFilter filter, @Nullable String asAt) {
        LocalDate today = LocalDate.now(clock);
        LocalDate known = asAt == null || asAt.isBlank() ? null : AsAt.day(asAt, today, published.first(area));
        return filter.everything() ? dashboards.all(area, known) : dashboards.firstScreen(area, known);
    }

    private static List<Tile> tiles(Dashboard whole, DashboardFilter filter) {
        return whole.tiles().stream().filter(filter::shows).toList();
    }
}
