package uk.sidebyside.audits.quality.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.quality.ExtractId;
import uk.sidebyside.audits.quality.Extracts;
import uk.sidebyside.audits.quality.PlanSamples;
import uk.sidebyside.audits.quality.PlanSheets;
import uk.sidebyside.audits.quality.PlanTalks;
import uk.sidebyside.audits.quality.PlanTurns;
import uk.sidebyside.audits.quality.SampledPlan;
import uk.sidebyside.audits.quality.SampledPlanId;
import uk.sidebyside.audits.quality.Turn;
import uk.sidebyside.audits.quality.TurnId;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** One plan of a sample: begun to be marked, its extracts, and the talks about marks that differ. */
@Controller
@AllowedToPlanMarkers
class SampledPlanController {
    private final PlanSamples samples;
    private final PlanTurns turns;
    private final PlanSheets sheets;
    private final PlanTalks talks;
    private final Extracts extracts;
    private final QualityChoices choices;
    private final Clock clock;

    SampledPlanController(
            PlanSamples samples,
            PlanTurns turns,
            PlanSheets sheets,
            PlanTalks talks,
            Extracts extracts,
            QualityChoices choices,
            Clock clock) {
        this.choices = choices;
        this.samples = samples;
        this.turns = turns;
        this.sheets = sheets;
        this.talks = talks;
        this.extracts = extracts;
        this.clock = clock;
    }

    @GetMapping("/audits/plans/plan/{id}")
    @AllowedToMembers
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return page(principal, new SampledPlanId(id), "");
    }

    private ModelAndView page(Principal principal, SampledPlanId id, String problem) {
        PlanSheets.PlanSheet sheet = sheets.of(principal.inArea(), id);
        Turn mine = sheet.turns().stream()
                .filter(turn -> turn.inAt() == null && principal.holds(turn.seat()))
                .findFirst()
                .orElse(null);
        return FormAnswers.page(
                "audits/quality/plan",
                new PlanPage(
                        sheet,
                        mine,
                        extracts.mayMake(sheet.turns()),
                        talks.mayLead(sheet.turns()),
                        turns.mayPass(sheet.turns()),
                        problem));
    }

    @PostMapping("/audits/plans/turn/{id}/begin")
    ModelAndView begin(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return switch (turns.begin(area, new TurnId(id))) {
            case Saving.Saved<AuditId> saved ->
                FormAnswers.on("/audits/" + saved.value().value());
            case Saving.Refused<AuditId> refused -> {
                ModelAndView page = page(
                        principal,
                        turns.planOf(area, new TurnId(id)),
                        Wording.of(refused.findings().getFirst()));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Saving.Stale<AuditId> stale -> throw new NotFound();
        };
    }

    @GetMapping("/audits/plans/turn/{id}/pass")
    @AllowedToSampleRunners
    ModelAndView pass(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(passForm(area, turns.toPass(area, new TurnId(id))));
    }

    @PostMapping("/audits/plans/turn/{id}/pass")
    @AllowedToSampleRunners
    ModelAndView passed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        String kind = input.text("kind");
        return FormAnswers.send(
                passForm(area, turns.toPass(area, new TurnId(id))).version(input.version()),
                input,
                () -> turns.pass(
                        area,
                        new TurnId(id),
                        new PlanTurns.Pass(
                                input.version(),
                                QualityChoices.seat(input, "seat"),
                                MarkerKind.known(kind) ? MarkerKind.of(kind) : null,
                                input.day("trainedOn"),
                                input.text("because"))),
                SampledPlanController::at,
                Wording::of);
    }

    private FormPage passForm(AreaId area, Turn turn) {
        SampledPlan plan = samples.plan(area, turn.plan());
        return FormPage.asking(
                        "Pass on the " + (turn.second() ? "second" : "first") + " marks of plan " + plan.number(),
                        "It is the turn of " + turn.seatAs()
                                + ". Whoever gets it begins anew, also where the same post has a"
                                + " new holder. Marks that were begun do not count and nobody else reads them.",
                        plan.at(),
                        "/audits/plans/turn/" + turn.id().value() + "/pass",
                        "Pass it on")
                .version(turn.passed().size())
                .with(new FormPage.Select("seat", "Post", "", choices.posts(area), "", false))
                .with(new FormPage.OneOf(
                        "kind",
                        "As what",
                        "",
                        QualityChoices.kinds(),
                        turn.kind().code()))
                .with(new FormPage.Day("trainedOn", "Trained on", DateEntry.BLANK, true))
                .with(new FormPage.Area("because", "Why", "Posts, no names", "", 2, 400, false));
    }

    @GetMapping("/audits/plans/plan/{id}/extract")
    ModelAndView extract(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(extractForm(principal.inArea(), new SampledPlanId(id)));
    }

    @PostMapping("/audits/plans/plan/{id}/extract")
    ModelAndView extractAdded(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                extractForm(area, new SampledPlanId(id)),
                input,
                () -> extracts.add(
                        area,
                        input.fingerprint(),
                        new SampledPlanId(id),
                        input.text("heading"),
                        input.text("words"),
                        input.several("namesOut").contains("yes")),
                SampledPlanController::at,
                Wording::of);
    }

    private FormPage extractForm(AreaId area, SampledPlanId id) {
        SampledPlan plan = samples.plan(area, id);
        if (!extracts.mayMake(turns.ofPlan(area, id))) {
            throw new NotFound();
        }
        return FormPage.asking(
                        "An extract of plan " + plan.number() + " for moderators",
                        "Whoever gives second marks reads this instead of the plan. Write “the child” for the name.",
                        plan.at(),
                        plan.at() + "/extract",
                        "Add the extract")
                .with(new FormPage.Line("heading", "Which part of the plan", "Like Section F", "", false))
                .with(new FormPage.Area("words", "The words of that part", "", "", 10, 8000, false))
                .with(new FormPage.Several("namesOut", "Names", QualityChoices.namesOut(), java.util.List.of()));
    }

    @PostMapping("/audits/plans/plan/{id}/extract/{extract}/remove")
    ModelAndView extractRemoved(@PathVariable UUID id, @PathVariable UUID extract, Principal principal) {
        extracts.remove(principal.inArea(), new SampledPlanId(id), new ExtractId(extract));
        return FormAnswers.on(at(new SampledPlanId(id)));
    }

    @GetMapping("/audits/plans/plan/{id}/talk/{about}")
    @AllowedToSampleRunners
    ModelAndView talk(@PathVariable UUID id, @PathVariable String about, Principal principal) {
        return FormAnswers.show(talkForm(talks.about(principal.inArea(), new SampledPlanId(id), key(about))));
    }

    @PostMapping("/audits/plans/plan/{id}/talk/{about}")
    @AllowedToSampleRunners
    ModelAndView talked(
            @PathVariable UUID id,
            @PathVariable String about,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        var plan = new SampledPlanId(id);
        return FormAnswers.send(
                talkForm(talks.about(area, plan, key(about))).version(input.version()),
                input,
                () -> talks.hold(
                        area,
                        plan,
                        key(about),
                        input.version(),
                        new PlanTalks.Said(
                                input.text("level"), input.text("words"), input.text("present"), input.day("heldOn"))),
                SampledPlanController::at,
                Wording::of);
    }

    private FormPage talkForm(PlanTalks.Subject subject) {
        var indicator = subject.indicator();
        var talk = subject.talk();
        String about = indicator == null ? "the outcome of the whole" : "“" + indicator.words() + "”";
        String at = subject.plan().at();
        return FormPage.asking(
                        "A talk about plan " + subject.plan().number(),
                        "Two people marked " + about + " differently. " + said("The first", subject, true) + " "
                                + said("The second", subject, false) + " Both marks stay. What you agree on counts.",
                        at,
                        at + "/talk/" + (indicator == null ? "whole" : indicator.key()),
                        "Save what you agreed on")
                .version(talk == null ? 0 : talk.version())
                .with(new FormPage.OneOf(
                        "level",
                        "The level that you agreed on",
                        "",
                        QualityChoices.levels(subject.scale()),
                        talk == null ? "" : talk.level()))
                .with(new FormPage.Area("words", "Why", "", talk == null ? "" : talk.words(), 4, 2000, false))
                .with(new FormPage.Line(
                        "present", "Who was there", "Posts, no names", talk == null ? "" : talk.present(), false))
                .with(new FormPage.Day(
                        "heldOn",
                        "Day of the talk",
                        DateEntry.of(talk == null ? LocalDate.now(clock) : talk.heldOn()),
                        false));
    }

    private static String said(String who, PlanTalks.Subject subject, boolean first) {
        String level = (first ? subject.marks().first() : subject.marks().second()).getOrDefault(subject.key(), "");
        String words = first ? subject.words().first() : subject.words().second();
        String label = subject.scale().find(level).map(Level::label).orElse(level);
        return who + " said “" + label + "”" + (words.isBlank() ? "." : ": " + words);
    }

    private static String key(String about) {
        return about.equals("whole") ? PlanMarks.WHOLE : about;
    }

    static String at(SampledPlanId id) {
        return "/audits/plans/plan/" + id.value();
    }
}
