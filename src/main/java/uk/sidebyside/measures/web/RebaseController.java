package uk.sidebyside.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Rebases;
import uk.sidebyside.measures.Rebases.Asked;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.chart.MeasureChart;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** Where the limits of a chart begin anew: asked for, shown before and after, and then recorded. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.WORKSTREAM_LEAD, Role.CHAIR})
class RebaseController {
    private static final Map<String, String> WORDS = Map.of(
            "rebase.nothing.to.cut", "There are no figures yet of which a chart could be drawn",
            "rebase.needs.day", "Enter the day from which limits begin anew",
            "rebase.in.future", "The day must be today or in the past",
            "rebase.needs.reason", "Enter what works in another way since then",
            "rebase.reason.long", "The reason must be 1,000 characters or fewer",
            "rebase.needs.chair", "Choose the chair who approved it");

    private final Measures measures;
    private final Standings standings;
    private final Rebases rebases;
    private final Areas areas;
    private final Clock clock;

    RebaseController(Measures measures, Standings standings, Rebases rebases, Areas areas, Clock clock) {
        this.measures = measures;
        this.standings = standings;
        this.rebases = rebases;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/measures/{key}/rebase")
    ModelAndView form(@PathVariable String key, Principal principal) {
        Measure measure = find(principal.inArea(), key);
        return FormAnswers.show(form(principal.inArea(), measure));
    }

    @PostMapping("/measures/{key}/rebase")
    ModelAndView rebase(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        var input = new Input(typed);
        FormPage form = form(area, measure);
        UUID approver = input.id("approvedBy");
        var asked = new Asked(input.day("on"), input.text("reason"), approver == null ? null : new SeatId(approver));
        MeasureStanding standing = standing(area, measure);
        if (input.has("change")) {
            return FormAnswers.show(form.again(input, FormErrors.none(), Map.of()));
        }
        if (input.has("confirm")) {
            return FormAnswers.send(
                    form,
                    input,
                    () -> rebases.record(area, standing.series(), asked, input.version()),
                    done -> "/measures/" + key,
                    RebaseController::wording);
        }
        FormErrors faults = form.faults(input);
        if (faults.any()) {
            return FormAnswers.refused(form.again(input, faults, Map.of()));
        }
        List<Finding> findings = rebases.check(area, standing.series(), asked);
        return findings.isEmpty()
                ? FormAnswers.page("measures/rebaseCheck", check(area, standing, asked, input))
                : FormAnswers.refused(form.refused(input, findings, RebaseController::wording));
    }

    private RebaseCheckPage check(AreaId area, MeasureStanding standing, Asked asked, Input input) {
        String name = areas.byId(area).name();
        LocalDate today = LocalDate.now(clock);
        MeasureStanding after = standing.with(Rebases.with(standing.rebases(), asked));
        String approvedBy = rebases.approvers(area).stream()
                .filter(seat -> seat.id().equals(asked.approvedBy()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .titleAndOrganisation();
        return new RebaseCheckPage(
                standing.measure(),
                Objects.requireNonNull(asked.on()),
                asked.reason(),
                Objects.requireNonNull(asked.approvedBy()),
                approvedBy,
                Objects.requireNonNull(MeasureChart.of(standing, "before", name, today, null)),
                Objects.requireNonNull(MeasureChart.of(after, "after", name, today, null)),
                after.signal(),
                input.submission(),
                input.version());
    }

    private FormPage form(AreaId area, Measure measure) {
        List<Option> chairs = new ArrayList<>(List.of(Option.of("", "Choose a post")));
        rebases.approvers(area)
                .forEach(seat -> chairs.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation())));
        SeatId own = rebases.ownChair();
        return FormPage.asking(
                        "Begin the limits anew",
                        "Do this where “" + measure.name()
                                + "” works in another way since a day, and you know why. You will see the chart before and"
                                + " after, before anything is recorded. It stays on record.",
                        "/measures/" + measure.key(),
                        "/measures/" + measure.key() + "/rebase",
                        "See the chart before and after")
                .version(rebases.recorded(area, measure.id()))
                .with(new FormPage.Day("on", "First day of the new limits", DateEntry.BLANK, true))
                .with(new FormPage.Area(
                        "reason",
                        "What works in another way since then",
                        "The public reads this beside the chart",
                        "",
                        4,
                        1000,
                        false))
                .with(new FormPage.Select(
                        "approvedBy",
                        "Which chair approved it",
                        "",
                        chairs,
                        own == null ? "" : own.value().toString(),
                        false));
    }

    private Measure find(AreaId area, String key) {
        return measures.find(area, key).orElseThrow(NotFound::new);
    }

    private MeasureStanding standing(AreaId area, Measure measure) {
        return Objects.requireNonNull(standings
                .of(area, List.of(measure), LocalDate.now(clock), MeasureController.MONTHS, null)
                .get(measure.id()));
    }

    private static String wording(Finding finding) {
        if (finding.key().equals("rebase.before.first")) {
            return "Enter a day after the first figure, which is of "
                    + MeasureWords.day((LocalDate) finding.details().getFirst());
        }
        return Objects.requireNonNull(WORDS.get(finding.key()), finding.key());
    }
}
