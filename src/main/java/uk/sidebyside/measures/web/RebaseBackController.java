package uk.sidebyside.measures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.RebaseEvent;
import uk.sidebyside.measures.Rebases;
import uk.sidebyside.measures.Rebases.Asked;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** A rebase that should not have been is taken back: asked for, shown before and after, and then recorded. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.WORKSTREAM_LEAD, Role.CHAIR})
class RebaseBackController {
    private static final String ADDRESS = "/measures/{key}/rebase/{on}/take-back";

    private final Rebases rebases;
    private final RebaseForms forms;

    RebaseBackController(Rebases rebases, RebaseForms forms) {
        this.rebases = rebases;
        this.forms = forms;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(
            @PathVariable String key,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(form(area, forms.find(area, key), on));
    }

    @PostMapping(ADDRESS)
    ModelAndView takeBack(
            @PathVariable String key,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = forms.find(area, key);
        var input = new Input(typed);
        FormPage form = form(area, measure, on);
        UUID approver = input.id("approvedBy");
        var asked = new Asked(on, input.text("reason"), approver == null ? null : new SeatId(approver));
        if (input.has("change")) {
            return FormAnswers.show(form.again(input, FormErrors.none(), Map.of()));
        }
        if (input.has("confirm")) {
            return FormAnswers.send(
                    form,
                    input,
                    () -> rebases.takeBack(area, measure.id(), asked, input.version()),
                    done -> "/measures/" + key,
                    RebaseForms::wording);
        }
        FormErrors faults = form.faults(input);
        if (faults.any()) {
            return FormAnswers.refused(form.again(input, faults, Map.of()));
        }
        List<Finding> findings = rebases.checkTakingBack(area, asked);
        if (!findings.isEmpty()) {
            return FormAnswers.refused(form.refused(input, findings, RebaseForms::wording));
        }
        MeasureStanding standing = forms.standing(area, measure);
        return FormAnswers.page(
                "measures/rebaseCheck",
                forms.check(area, standing, Rebases.without(standing.rebases(), on), asked, true, input));
    }

    private FormPage form(AreaId area, Measure measure, LocalDate on) {
        List<RebaseEvent> events = rebases.history(area, measure.id(), null);
        RebaseEvent last = events.stream()
                .filter(event -> event.on().equals(on))
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFound::new);
        String day = MeasureWords.day(on);
        return FormPage.asking(
                        "Take back the new limits from " + day,
                        last.takenBack()
                                ? "They were taken back on " + MeasureWords.day(last.recordedOn()) + " already: "
                                        + last.reason()
                                : "They were recorded for this reason: “" + last.reason() + "” The limits of “"
                                        + measure.name()
                                        + "” will go on across that day as if nothing had changed. You will"
                                        + " see the chart before and after. Both stay on record.",
                        "/measures/" + measure.key(),
                        "/measures/" + measure.key() + "/rebase/" + on + "/take-back",
                        "See the chart before and after")
                .version(events.size())
                .with(new FormPage.Area(
                        "reason", "Why it is taken back", "The public reads this beside the chart", "", 4, 1000, false))
                .with(forms.approver(area));
    }
}
