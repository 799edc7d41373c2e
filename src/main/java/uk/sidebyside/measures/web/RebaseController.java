package uk.sidebyside.measures.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.Rebases;
import uk.sidebyside.measures.Rebases.Asked;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** Where the limits of a chart begin anew: asked for, shown before and after, and then recorded. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.WORKSTREAM_LEAD, Role.CHAIR})
class RebaseController {
    private final Rebases rebases;
    private final RebaseForms forms;

    RebaseController(Rebases rebases, RebaseForms forms) {
        this.rebases = rebases;
        this.forms = forms;
    }

    @GetMapping("/measures/{key}/rebase")
    ModelAndView form(@PathVariable String key, Principal principal) {
        Measure measure = forms.find(principal.inArea(), key);
        return FormAnswers.show(form(principal.inArea(), measure));
    }

    @PostMapping("/measures/{key}/rebase")
    ModelAndView rebase(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = forms.find(area, key);
        var input = new Input(typed);
        FormPage form = form(area, measure);
        UUID approver = input.id("approvedBy");
        var asked = new Asked(input.day("on"), input.text("reason"), approver == null ? null : new SeatId(approver));
        MeasureStanding standing = forms.standing(area, measure);
        if (input.has("change")) {
            return FormAnswers.show(form.again(input, FormErrors.none(), Map.of()));
        }
        if (input.has("confirm")) {
            return FormAnswers.send(
                    form,
                    input,
                    () -> rebases.record(area, standing.series(), asked, input.version()),
                    done -> "/measures/" + key,
                    RebaseForms::wording);
        }
        FormErrors faults = form.faults(input);
        if (faults.any()) {
            return FormAnswers.refused(form.again(input, faults, Map.of()));
        }
        List<Finding> findings = rebases.check(area, standing.series(), asked);
        return findings.isEmpty()
                ? FormAnswers.page(
                        "measures/rebaseCheck",
                        forms.check(area, standing, Rebases.with(standing.rebases(), asked), asked, false, input))
                : FormAnswers.refused(form.refused(input, findings, RebaseForms::wording));
    }

    private FormPage form(AreaId area, Measure measure) {
        return FormPage.asking(
                        "Begin the limits anew",
                        "Do this where “" + measure.name()
                                + "” works in another way since a day, and you know why. You will see the chart before and"
                                + " after, before anything is recorded. It stays on record.",
                        "/measures/" + measure.key(),
                        "/measures/" + measure.key() + "/rebase",
                        "See the chart before and after")
                .version(rebases.recorded(area, measure.id()))
                .with(new FormPage.Day("on", "First day of the new limits", DateEntry.BLANK, false))
                .with(new FormPage.Area(
                        "reason",
                        "What works in another way since then",
                        "The public reads this beside the chart",
                        "",
                        4,
                        1000,
                        false))
                .with(forms.approver(area));
    }
}
