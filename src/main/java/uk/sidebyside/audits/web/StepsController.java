package uk.sidebyside.audits.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.NextStep;
import uk.sidebyside.audits.NextSteps;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** What follows from an audit, until it is done. */
@Controller
@AllowedToMembers
class StepsController {
    private final Audits audits;
    private final NextSteps steps;
    private final Posts posts;

    StepsController(Audits audits, NextSteps steps, Posts posts) {
        this.audits = audits;
        this.steps = steps;
        this.posts = posts;
    }

    /** Where mail and lists of work lead. */
    @GetMapping("/audits/{id}/steps")
    ModelAndView all(@PathVariable UUID id, Principal principal) {
        audits.find(principal.inArea(), new AuditId(id));
        return FormAnswers.on("/audits/" + id + "#steps");
    }

    @GetMapping("/audits/{id}/steps/{step}/done")
    ModelAndView done(@PathVariable UUID id, @PathVariable UUID step, Principal principal) {
        return FormAnswers.show(doneForm(id, of(steps.toFinish(principal.inArea(), step), id)));
    }

    @PostMapping("/audits/{id}/steps/{step}/done")
    ModelAndView saidDone(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                doneForm(id, of(steps.toFinish(area, step), id)),
                input,
                () -> steps.done(area, step, input.text("words")),
                saved -> at(saved),
                AuditWords::of);
    }

    private static FormPage doneForm(UUID id, NextStep step) {
        return FormPage.asking(
                        step.what(),
                        "It is due on " + AuditWords.day(step.dueOn()) + ".",
                        "/audits/" + id,
                        "/audits/" + id + "/steps/" + step.id() + "/done",
                        "It is done")
                .with(new FormPage.Area("words", "What came of it?", "In a sentence or two", "", 3, 2000, false));
    }

    private static NextStep of(NextStep step, UUID id) {
        if (!step.audit().value().equals(id)) {
            throw new NotFound();
        }
        return step;
    }

    @GetMapping("/audits/{id}/steps/{step}/change")
    @AllowedToJudges
    ModelAndView change(@PathVariable UUID id, @PathVariable UUID step, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(changeForm(area, id, of(steps.toChange(area, step), id), principal));
    }

    @PostMapping("/audits/{id}/steps/{step}/change")
    @AllowedToJudges
    ModelAndView changed(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        NextStep now = of(steps.toChange(area, step), id);
        UUID owner = input.id("owner");
        return FormAnswers.send(
                changeForm(area, id, now, principal).version(input.version()),
                input,
                () -> steps.change(
                        area,
                        step,
                        input.version(),
                        new NextSteps.Words(
                                now.indicator(),
                                input.text("what"),
                                owner == null ? null : new SeatId(owner),
                                input.day("dueOn"))),
                saved -> at(saved),
                AuditWords::of);
    }

    private FormPage changeForm(AreaId area, UUID id, NextStep step, Principal principal) {
        return FormPage.asking(
                        "Change a next step",
                        "",
                        "/audits/" + id,
                        "/audits/" + id + "/steps/" + step.id() + "/change",
                        "Save")
                .with(new FormPage.Area("what", "What is done?", "", step.what(), 2, 1000, false))
                .with(new FormPage.Select(
                        "owner",
                        "Who does it?",
                        "",
                        posts.options(area, principal),
                        step.owner().value().toString(),
                        false))
                .with(new FormPage.Day("dueOn", "By when?", DateEntry.of(step.dueOn()), false))
                .version(step.version());
    }

    private static String at(AuditId id) {
        return "/audits/" + id.value() + "#steps";
    }
}
