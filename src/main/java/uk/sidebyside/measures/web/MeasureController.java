package uk.sidebyside.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureUses;
import uk.sidebyside.measures.MeasureUses.Use;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Progress;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.Rebases;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.chart.MeasureChart;
import uk.sidebyside.measures.open.BandLoads;
import uk.sidebyside.measures.open.Breakdowns;
import uk.sidebyside.measures.open.DataFile;
import uk.sidebyside.pages.AsAt;
import uk.sidebyside.pages.chart.Frame.CsvFile;
import uk.sidebyside.shared.AreaId;

/** A measure's page. One for members is not there for anybody else. */
@Controller
@AllowedTo(Role.PUBLIC)
class MeasureController {
    /** How far back counted figures go, here as on all pages; of what was reported all is shown. */
    static final int MONTHS = 36;

    private final Measures measures;
    private final Standings standings;
    private final Rebases rebases;
    private final Seats seats;
    private final Areas areas;
    private final ObjectProvider<MeasureUses> uses;
    private final PublicTables published;
    private final Breakdowns breakdowns;
    private final BandLoads bands;
    private final Clock clock;

    MeasureController(
            Measures measures,
            Standings standings,
            Rebases rebases,
            Seats seats,
            Areas areas,
            ObjectProvider<MeasureUses> uses,
            PublicTables published,
            Breakdowns breakdowns,
            BandLoads bands,
            Clock clock) {
        this.breakdowns = breakdowns;
        this.bands = bands;
        this.published = published;
        this.measures = measures;
        this.standings = standings;
        this.rebases = rebases;
        this.seats = seats;
        this.areas = areas;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping("/measures/{key:[a-z][a-z0-9-]*}")
    ModelAndView measure(
            @PathVariable String key,
            @RequestParam(name = "as-at", required = false) @Nullable String asAt,
            Principal principal) {
        AreaId area = principal.inArea();
        LocalDate today = LocalDate.now(clock);
        Measure measure = measures.find(area, key).orElseThrow(NotFound::new);
        LocalDate known = asAt == null || asAt.isBlank() ? null : AsAt.day(asAt, today, published.first(area));
        LocalDate day = known == null ? today : known;
        MeasureStanding standing = Objects.requireNonNull(
                standings.of(area, List.of(measure), day, MONTHS, known).get(measure.id()));
        List<Use> used = uses.stream()
                .flatMap(each -> each.of(area, measure.id()).stream())
                .toList();
        return new ModelAndView(
                "measures/measure",
                "page",
                new MeasurePage(
                        standing,
                        day,
                        known,
                        owner(area, measure.owner()),
                        MeasureChart.of(
                                standing,
                                "chart",
                                areas.byId(area).name(),
                                day,
                                known == null && measure.audience() == Measure.Audience.PUBLIC
                                        ? file(area, measure)
                                        : null),
                        rebases.history(area, measure.id(), known),
                        Progress.of(standing),
                        used,
                        !principal.seats().isEmpty(),
                        rebases.mayRecord(),
                        measures.mayEdit(),
                        measures.mayReport(measure),
                        bands.may(measure),
                        breakdowns.shown(area, measure, known)));
    }

    /** What is published of it, as a file with its size. */
    private CsvFile file(AreaId area, Measure measure) {
        PublishedTable newest = published.newest(area, List.of(measure), null).get(measure.id());
        return new CsvFile(
                "/data/" + measure.key() + ".csv", measure.name(), new DataFile(measure, newest).csv().length);
    }

    private @Nullable String owner(AreaId area, @Nullable SeatId owner) {
        if (owner == null) {
            return null;
        }
        Seat seat = seats.seat(area, owner);
        return seat == null ? null : seat.titleAndOrganisation();
    }
}
