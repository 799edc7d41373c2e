package uk.sidebyside.audits.web;

import java.time.LocalDate;
import java.util.ArrayList;
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
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.Concluding;
import uk.sidebyside.audits.NextSteps;
import uk.sidebyside.audits.rules.Asked;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;

/** The outcome of the whole: suggested by a rule that is shown, decided by a person with words; and what happens next. */
@Controller
@AllowedToJudges
class DecideController {
    private final Audits audits;
    private final Concluding concluding;
    private final NextSteps steps;
    private final Posts posts;
    private final Desk desk;

    DecideController(Audits audits, Concluding concluding, NextSteps steps, Posts posts, Desk desk) {
        this.audits = audits;
        this.concluding = concluding;
        this.steps = steps;
        this.posts = posts;
        this.desk = desk;
    }

    @GetMapping("/audits/{id}/decide")
    ModelAndView decide(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        AuditHead head = desk.toWrite(area, id);
        return show(area, head, form(area, head, principal));
    }

    private ModelAndView show(AreaId area, AuditHead head, FormPage form) {
        Map<String, Answer> answers = audits.answers(area, head.audit().id());
        return FormAnswers.page(
                "audits/decide",
                new DecidePage(
                        head,
                        form,
                        audits.suggested(head.framework(), answers).orElse(null),
                        Asked.open(head.framework(), Audits.levels(answers)).size(),
                        steps.of(area, head.audit().id()),
                        posts.titles(area)));
    }

    @PostMapping("/audits/{id}/decide")
    ModelAndView decided(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        AuditHead head = desk.toWrite(area, id);
        return AuditForms.send(
                form(area, head, principal).version(input.version()),
                input,
                form -> show(area, head, form),
                () -> concluding.conclude(area, head.audit().id(), input.version(), deciding(input), step(input)),
                saved ->
                        "/audits/" + saved.value() + (input.text("go").equals("another") ? "/decide#steps" : "/check"));
    }

    private static DoAudit.Deciding deciding(Input input) {
        return new DoAudit.Deciding(
                input.text("outcome"), input.text("words"), input.text("summary"), input.day("reviewOn"));
    }

    /** A step that was begun to be typed; one without a word and without an owner is none. */
    private static Concluding.Step step(Input input) {
        UUID owner = input.id("owner");
        return new Concluding.Step(
                input.fingerprint(),
                new NextSteps.Words(
                        null, input.text("what"), owner == null ? null : new SeatId(owner), input.day("dueOn")));
    }

    private FormPage form(AreaId area, AuditHead head, Principal principal) {
        Audit audit = head.audit();
        List<Choice> outcomes = new ArrayList<>();
        head.framework().whole().ordered().forEach(level -> {
            Choice choice = Choice.of(level.key(), level.label());
            outcomes.add(level.words().isBlank() ? choice : choice.withHint(level.words()));
        });
        LocalDate review = audit.reviewOn() == null
                ? audit.auditedOn().plusMonths(head.framework().reviewMonths())
                : audit.reviewOn();
        return FormPage.asking("The whole", "", audit.at(), audit.at() + "/decide", "Save and go on")
                .with(new FormPage.OneOf(
                        "outcome",
                        "What is the outcome?",
                        "",
                        outcomes,
                        audit.outcome() == null ? "" : audit.outcome()))
                .with(new FormPage.Area("words", "Why?", "In a sentence or two", audit.outcomeWords(), 3, 2000, false))
                .with(new FormPage.Area(
                        "summary",
                        "Summary",
                        "What goes well, and what should get better",
                        audit.summary(),
                        5,
                        4000,
                        false))
                .with(new FormPage.Day("reviewOn", "When do you look again?", DateEntry.of(review), false))
                .with(new FormPage.Area("what", "A next step: what is done?", "", "", 2, 1000, true))
                .with(new FormPage.Select("owner", "Who does it?", "", posts.options(area, principal), "", true))
                .with(new FormPage.Day("dueOn", "By when?", DateEntry.BLANK, true))
                .version(audit.version());
    }
}
