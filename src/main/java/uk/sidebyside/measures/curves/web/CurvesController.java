package uk.sidebyside.measures.curves.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.curves.Curve;
import uk.sidebyside.measures.curves.CurveReport;
import uk.sidebyside.measures.curves.CurveReports;
import uk.sidebyside.measures.curves.CurveStanding;
import uk.sidebyside.measures.curves.CurveStandings;
import uk.sidebyside.measures.curves.Curves;
import uk.sidebyside.pages.AsAt;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Turning the curve: what one answers for, and a report on each. */
@Controller
@AllowedTo(Role.PUBLIC)
class CurvesController {
    private static final String INCOMPLETE = "This report is not complete yet. See what it lacks";

    /** Before it there was nothing: the Act that plans rest on came into force. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 9, 1);

    private final Curves curves;
    private final CurveReports reports;
    private final CurveStandings standings;
    private final CurveReading reading;
    private final Clock clock;

    CurvesController(Curves curves, CurveReports reports, CurveStandings standings, CurveReading reading, Clock clock) {
        this.curves = curves;
        this.reports = reports;
        this.standings = standings;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/measures/curves")
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        LocalDate today = LocalDate.now(clock);
        List<CurveStanding> all = standings.of(area, curves.all(area), today, null);
        return new ModelAndView(
                "measures/curves",
                "page",
                new CurvesPage(
                        all.stream().filter(each -> each.curve().outcome()).toList(),
                        all.stream().filter(each -> !each.curve().outcome()).toList(),
                        curves.published(area),
                        curves.mayEdit(),
                        today));
    }

    /**
     * @param draft given by those who edit to see what only they see
     * @param asAt a past day, for what everybody could read then
     */
    @GetMapping("/measures/curves/{key}")
    ModelAndView one(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(name = "as-at", required = false) @Nullable String asAt,
            Principal principal) {
        AreaId area = principal.inArea();
        Curve curve = curves.find(area, key).orElseThrow(NotFound::new);
        LocalDate known = AsAt.day(asAt, LocalDate.now(clock), FIRST_DAY);
        return page(reading.read(area, curve, draft != null, known, FormErrors.none()));
    }

    private static ModelAndView page(CurvePage page) {
        return new ModelAndView("measures/curve", "page", page);
    }

    /** Lets everybody read the version that the editor read. */
    @PostMapping("/measures/curves/{key}/versions/{version}/publish")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
    ModelAndView publish(@PathVariable String key, @PathVariable int version, Principal principal) {
        AreaId area = principal.inArea();
        Curve curve = curves.find(area, key).orElseThrow(NotFound::new);
        Saving<CurveReport> saving = reports.publish(area, curve.id(), version);
        if (saving instanceof Saving.Refused<CurveReport> no) {
            boolean overtaken = no.findings().getFirst().key().equals("curve.newer.version");
            String why = overtaken ? CurveWords.of(no.findings().getFirst()) : INCOMPLETE;
            ModelAndView again =
                    page(reading.read(area, curve, true, null, FormErrors.none().and("draft", why)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:" + curve.address());
    }

    @PostMapping("/measures/curves/{key}/take-back")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
    ModelAndView takeBack(@PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        Curve curve = curves.find(area, key).orElseThrow(NotFound::new);
        reports.takeBack(area, curve.id());
        return new ModelAndView("redirect:" + curve.address());
    }
}
