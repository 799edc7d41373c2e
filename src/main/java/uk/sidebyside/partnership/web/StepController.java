package uk.sidebyside.partnership.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;

/** Steps of a piece, and its plan of action. */
@Controller
@AllowedToLeads
class StepController {
    private final PieceDesk desk;
    private final PieceSteps steps;
    private final PiecePlans plans;

    StepController(PieceDesk desk, PieceSteps steps, PiecePlans plans) {
        this.desk = desk;
        this.steps = steps;
        this.plans = plans;
    }

    @GetMapping("/partnership/piece/{id}/step/{key}")
    @AllowedToPartners
    ModelAndView step(@PathVariable UUID id, @PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        PiecePage page = desk.page(area, desk.open(area, id));
        Model.Step step = page.model().step(key).orElseThrow(NotFound::new);
        return FormAnswers.page("partnership/step", new StepPage(page, step));
    }

    @GetMapping("/partnership/piece/{id}/step/{key}/say")
    ModelAndView say(@PathVariable UUID id, @PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(sayForm(area, desk.toLead(area, id), key));
    }

    @PostMapping("/partnership/piece/{id}/step/{key}/say")
    ModelAndView said(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                sayForm(area, piece, key).version(input.version()),
                input,
                () -> steps.say(
                        area,
                        piece.id(),
                        key,
                        input.version(),
                        input.text("state").equals("skipped"),
                        input.text("words")),
                PieceController::at,
                Wording::of);
    }

    private FormPage sayForm(AreaId area, Piece piece, String key) {
        Model.Step step = desk.page(area, piece).model().step(key).orElseThrow(NotFound::new);
        PieceSteps.@Nullable Said now = steps.of(area, piece.id()).get(key);
        String at = piece.at() + "/step/" + key;
        return FormPage.asking(step.title(), step.words(), at, at + "/say", "Save")
                .with(new FormPage.OneOf(
                        "state",
                        "Is it done?",
                        "",
                        java.util.List.of(
                                uk.sidebyside.pages.govuk.Choice.of("done", "It is done"),
                                uk.sidebyside.pages.govuk.Choice.of(
                                        "skipped",
                                        step.optional()
                                                ? "We leave it out"
                                                : "We leave it out, for a reason that I write below")),
                        now != null && now.skipped() ? "skipped" : "done"))
                .with(new FormPage.Area(
                        "words",
                        "What was done, or why is it left out?",
                        step.evidence(),
                        now == null ? "" : now.words(),
                        4,
                        2000,
                        true))
                .version(now == null ? 0 : now.version());
    }

    @GetMapping("/partnership/piece/{id}/plan")
    @AllowedToPartners
    ModelAndView plan(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.open(area, id);
        return FormAnswers.page("partnership/plan", new PlanPage(desk.head(area, piece), plans.of(area, piece.id())));
    }

    @GetMapping("/partnership/piece/{id}/plan/add")
    ModelAndView add(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(addForm(desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/plan/add")
    ModelAndView added(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                addForm(piece),
                input,
                () -> plans.add(area, piece.id(), input.text("what"), input.text("who"), input.day("dueOn")),
                saved -> PieceController.at(saved) + "/plan",
                Wording::of);
    }

    private static FormPage addForm(Piece piece) {
        return FormPage.asking(
                        "Add to the plan of action",
                        "Everybody who takes part sees it.",
                        piece.at() + "/plan",
                        piece.at() + "/plan/add",
                        "Add")
                .with(new FormPage.Line("what", "What is done?", "", "", false))
                .with(new FormPage.Line("who", "Who does it?", "A role, like the school or a parent", "", false))
                .with(new FormPage.Day("dueOn", "By when?", DateEntry.BLANK, false));
    }

    @GetMapping("/partnership/piece/{id}/plan/{item}/move")
    ModelAndView move(@PathVariable UUID id, @PathVariable UUID item, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.show(moveForm(piece, plans.toChange(area, piece.id(), item)));
    }

    @PostMapping("/partnership/piece/{id}/plan/{item}/move")
    ModelAndView moved(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                moveForm(piece, plans.toChange(area, piece.id(), item)).version(input.version()),
                input,
                () -> plans.move(area, piece.id(), item, input.version(), input.day("dueOn"), input.text("because")),
                saved -> PieceController.at(saved) + "/plan",
                Wording::of);
    }

    private static FormPage moveForm(Piece piece, PiecePlans.Item item) {
        return FormPage.asking(
                        "Move the day of “" + item.what() + "”",
                        "It is promised for " + PartnershipWords.day(item.dueOn())
                                + ". That day and your reason stay beside the new one.",
                        piece.at() + "/plan",
                        piece.at() + "/plan/" + item.id() + "/move",
                        "Move it")
                .with(new FormPage.Day("dueOn", "New day", DateEntry.BLANK, false))
                .with(new FormPage.Area("because", "Why does it move?", "", "", 3, 1000, false))
                .version(item.version());
    }

    @PostMapping("/partnership/piece/{id}/plan/{item}/done")
    ModelAndView done(@PathVariable UUID id, @PathVariable UUID item, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        plans.done(area, piece.id(), item);
        return FormAnswers.on(piece.at() + "/plan");
    }
}
