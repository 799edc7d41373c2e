package uk.sidebyside.assessments.web;

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
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.WrongSteps;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** A step that was written down wrongly is put right, for whoever may write steps of the case. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class RightController {
    private final Cases cases;
    private final CaseSteps steps;
    private final WrongSteps wrong;

    RightController(Cases cases, CaseSteps steps, WrongSteps wrong) {
        this.cases = cases;
        this.steps = steps;
        this.wrong = wrong;
    }

    /** What was put right meanwhile stands in the history of the case. */
    @GetMapping("/cases/{id}/steps/{happening}/put-right")
    ModelAndView form(@PathVariable CaseId id, @PathVariable UUID happening, Principal principal) {
        CaseFile file = cases.open(principal.inArea(), id);
        FormPage form = form(principal.inArea(), file, happening);
        return WrongSteps.righted(file, happening).isPresent() ? FormAnswers.on(form.back()) : FormAnswers.show(form);
    }

    @PostMapping("/cases/{id}/steps/{happening}/put-right")
    ModelAndView right(
            @PathVariable CaseId id,
            @PathVariable UUID happening,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        CaseFile file = cases.open(area, id);
        Happening its = WrongSteps.step(file, happening);
        return FormAnswers.send(
                form(area, file, happening).version(input.version()),
                input,
                () -> told(area, happening, wrong.putRight(area, id, happening, right(file, its, input)), id),
                saved -> "/cases/" + saved,
                CaseWords::of);
    }

    /** A choice that the form does not offer is not one to put right. */
    private static WrongSteps.Right right(CaseFile file, Happening its, Input input) {
        boolean offered = CaseStep.of(its.kind())
                .filter(step ->
                        !StepForm.choices(WrongSteps.before(file, its), step).isEmpty())
                .isPresent();
        return new WrongSteps.Right(
                input.fingerprint(),
                input.version(),
                !input.text("what").equals(RightForm.NEVER),
                input.day("on"),
                input.day("until"),
                offered && input.has("choice") ? input.text("choice") : its.choice(),
                input.text("words"),
                input.text("reason"));
    }

    /** Beside what was typed: how somebody else put it right meanwhile, or what else was written down. */
    private Saving<CaseId> told(AreaId area, UUID happening, Saving<CaseId> saving, CaseId id) {
        if (!(saving instanceof Saving.Stale<CaseId> stale)) {
            return saving;
        }
        CaseFile now = cases.open(area, id);
        Map<String, String> theirs = WrongSteps.righted(now, happening)
                .map(righted -> RightForm.theirs(now, righted))
                .orElse(Map.of("what", "The history of this case has changed. " + CaseWords.newest(now)));
        return new Saving.Stale<>(theirs, stale.version());
    }

    private FormPage form(AreaId area, CaseFile file, UUID happening) {
        Happening its = WrongSteps.step(file, happening);
        return CaseWords.reached(
                RightForm.of(file, happening, CaseStep.of(its.kind()).orElseThrow(NotFound::new), its),
                steps.withoutEmail(area, file));
    }
}
