package uk.sidebyside.audits.quality.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.quality.PlanResults;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.PlanSamples;
import uk.sidebyside.audits.quality.PlanTurns;
import uk.sidebyside.audits.quality.SampleId;
import uk.sidebyside.audits.quality.SampleSheets;
import uk.sidebyside.audits.quality.ThreadSamples;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Samples of plans: drawn, handed out, checked. */
@Controller
@AllowedToSampleRunners
class SamplesController {
    private static final int LONGEST_LIST = 600_000;

    private final PlanSamples samples;
    private final PlanTurns turns;
    private final PlanResults results;
    private final SampleSheets sheets;
    private final ThreadSamples threads;
    private final QualityChoices choices;
    private final Clock clock;

    SamplesController(
            PlanSamples samples,
            PlanTurns turns,
            PlanResults results,
            SampleSheets sheets,
            ThreadSamples threads,
            QualityChoices choices,
            Clock clock) {
        this.samples = samples;
        this.turns = turns;
        this.results = results;
        this.sheets = sheets;
        this.threads = threads;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/audits/plans")
    @AllowedToMembers
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "audits/quality/samples",
                new SamplesPage(
                        samples.inArea(area),
                        turns.mine(area),
                        LocalDate.now(clock),
                        samples.mayRun(),
                        threads.mayFollow()));
    }

    @GetMapping("/audits/plans/draw")
    ModelAndView draw(Principal principal) {
        return FormAnswers.show(drawForm(principal.inArea()));
    }

    @PostMapping("/audits/plans/draw")
    ModelAndView drawn(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                drawForm(area), input, () -> samples.draw(area, read(input)), SamplesController::at, Wording::of);
    }

    private static PlanSamples.Draw read(Input input) {
        var measure = QualityChoices.Chosen.of(input.text("measure"));
        return new PlanSamples.Draw(
                input.fingerprint(),
                input.text("title"),
                input.text("covers"),
                measure == null ? null : measure.framework(),
                measure == null ? "" : measure.what(),
                standard(input, "voice", measure),
                standard(input, "partnership", measure),
                input.text("list"),
                input.text("seed"),
                QualityChoices.number(input, "size"),
                QualityChoices.number(input, "percentTwice"),
                QualityChoices.number(input, "target"),
                input.day("dueOn"));
    }

    /** Of another framework than the one that was chosen it is a key that the chosen one does not have. */
    private static @Nullable String standard(Input input, String field, QualityChoices.@Nullable Chosen measure) {
        var chosen = QualityChoices.Chosen.of(input.text(field));
        if (chosen == null || measure == null) {
            return null;
        }
        return chosen.framework().equals(measure.framework()) ? chosen.what() : "of-another-framework";
    }

    private FormPage drawForm(AreaId area) {
        List<Framework> frameworks = samples.frameworks(area);
        LocalDate today = LocalDate.now(clock);
        return FormPage.asking(
                        "Draw a sample of plans",
                        "Once it is drawn nothing of this can be changed. The seed and the list are kept, so that anybody who"
                                + " may can draw the same plans again.",
                        "/audits/plans",
                        "/audits/plans/draw",
                        "Draw the sample")
                .with(new FormPage.Line("title", "What the sample is called", "Like Autumn 2026", "", false))
                .with(new FormPage.Line(
                        "covers",
                        "Which plans are on the list",
                        "Like plans issued from January to June 2026",
                        "",
                        true))
                .with(new FormPage.Area(
                        "list",
                        "The list of plans",
                        "One plan on each line: its case reference, a comma, and the part that it belongs to, like its phase."
                                + " Each part gives its share. Write no names.",
                        "",
                        10,
                        LONGEST_LIST,
                        false))
                .with(new FormPage.Line("size", "How many plans to draw", "", "24", false))
                .with(new FormPage.Line(
                        "seed",
                        "Seed",
                        "Any words or numbers. Choose it before you know the plans, like the numbers of a lottery.",
                        "",
                        false))
                .with(new FormPage.Line(
                        "percentTwice",
                        "How many of 100 plans two people mark, neither seeing the other’s marks",
                        "",
                        "25",
                        false))
                .with(new FormPage.Select(
                        "measure", "What counts as high standard", "", QualityChoices.measures(frameworks), "", false))
                .with(new FormPage.Line(
                        "target", "How many of 100 plans should be of a high standard", "", "98", false))
                .with(new FormPage.Select(
                        "voice",
                        "Which standard shows that the child’s voice is evident",
                        "",
                        QualityChoices.standards(frameworks),
                        QualityChoices.usual(frameworks, "voice"),
                        true))
                .with(new FormPage.Select(
                        "partnership",
                        "Which standard shows that the plan was made together",
                        "",
                        QualityChoices.standards(frameworks),
                        QualityChoices.usual(frameworks, "joint-partnership"),
                        true))
                .with(new FormPage.Day("dueOn", "All marks are in by", DateEntry.of(today.plusWeeks(4)), false));
    }

    @GetMapping("/audits/plans/{id}")
    @AllowedToMembers
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return page(principal.inArea(), new SampleId(id), "");
    }

    private ModelAndView page(AreaId area, SampleId id, String problem) {
        return FormAnswers.page(
                "audits/quality/sample",
                new SamplePage(
                        sheets.of(area, id), LocalDate.now(clock), samples.mayRun(), samples.mayCheck(), problem));
    }

    @GetMapping("/audits/plans/{id}/check")
    @AllowedToCheckers
    ModelAndView check(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        var sample = new SampleId(id);
        return FormAnswers.page(
                "audits/quality/check",
                new CheckPage(
                        samples.find(area, sample),
                        samples.plans(area, sample),
                        samples.drawnAgainIsTheSame(area, sample)));
    }

    @GetMapping("/audits/plans/{id}/list.csv")
    @AllowedToCheckers
    ResponseEntity<byte[]> list(@PathVariable UUID id, Principal principal) {
        return QualityFiles.csv(
                "list-of-plans.csv",
                List.of("reference", "part"),
                samples.list(principal.inArea(), new SampleId(id)).stream()
                        .map(plan -> List.of(plan.reference(), plan.stratum()))
                        .toList());
    }

    @GetMapping("/audits/plans/{id}/plans.csv")
    @AllowedToMembers
    ResponseEntity<byte[]> drawnPlans(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        samples.find(area, new SampleId(id));
        return QualityFiles.csv(
                "sample-of-plans.csv",
                List.of("number", "reference", "part", "sha256", "marked_twice", "all_marks_in"),
                samples.plans(area, new SampleId(id)).stream()
                        .map(plan -> Arrays.<@Nullable Object>asList(
                                plan.number(),
                                plan.reference(),
                                plan.part(),
                                plan.digest(),
                                plan.twice() ? "yes" : "no",
                                plan.open() ? "yes" : "no"))
                        .toList());
    }

    @GetMapping("/audits/plans/{id}/markers")
    ModelAndView marker(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(markerForm(principal.inArea(), new SampleId(id)));
    }

    @PostMapping("/audits/plans/{id}/markers")
    ModelAndView markerAdded(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        String kind = input.text("kind");
        return FormAnswers.send(
                markerForm(area, new SampleId(id)),
                input,
                () -> samples.addMarker(
                        area,
                        new SampleId(id),
                        QualityChoices.seat(input, "seat"),
                        MarkerKind.known(kind) ? MarkerKind.of(kind) : null,
                        input.day("trainedOn")),
                SamplesController::at,
                Wording::of);
    }

    private FormPage markerForm(AreaId area, SampleId id) {
        PlanSample sample = samples.find(area, id);
        return FormPage.asking(
                        "Who marks plans of “" + sample.title() + "”?",
                        "Auditors give first marks and second marks. Parents, young people and partners give second marks, and"
                                + " read extracts without names.",
                        sample.at(),
                        sample.at() + "/markers",
                        "Add")
                .with(new FormPage.Select("seat", "Post", "", choices.posts(area), "", false))
                .with(new FormPage.OneOf("kind", "As what", "", QualityChoices.kinds(), ""))
                .with(new FormPage.Day("trainedOn", "Trained on", DateEntry.BLANK, true));
    }

    @PostMapping("/audits/plans/{id}/markers/{seat}/remove")
    ModelAndView markerRemoved(@PathVariable UUID id, @PathVariable UUID seat, Principal principal) {
        samples.removeMarker(principal.inArea(), new SampleId(id), new SeatId(seat));
        return FormAnswers.on(at(new SampleId(id)));
    }

    @PostMapping("/audits/plans/{id}/hand-out")
    ModelAndView handOut(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return switch (samples.handOut(area, new SampleId(id))) {
            case Saving.Saved<SampleId> saved -> FormAnswers.on(at(saved.value()));
            case Saving.Refused<SampleId> refused -> {
                ModelAndView page = page(
                        area, new SampleId(id), Wording.of(refused.findings().getFirst()));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Saving.Stale<SampleId> stale -> FormAnswers.on(at(new SampleId(id)));
        };
    }

    @GetMapping("/audits/plans/{id}/results")
    @AllowedToMembers
    ModelAndView results(@PathVariable UUID id, Principal principal) {
        return FormAnswers.page(
                "audits/quality/results",
                new ResultsPage(sheets.results(principal.inArea(), new SampleId(id)), samples.mayRun()));
    }

    @GetMapping("/audits/plans/{id}/results/{standard}")
    @AllowedToMembers
    ModelAndView resultsOfStandard(@PathVariable UUID id, @PathVariable String standard, Principal principal) {
        return FormAnswers.page(
                "audits/quality/resultsOfStandard",
                ResultsOfStandardPage.of(sheets.results(principal.inArea(), new SampleId(id)), standard));
    }

    @GetMapping("/audits/plans/{id}/results.csv")
    @AllowedToMembers
    ResponseEntity<byte[]> resultsFile(@PathVariable UUID id, Principal principal) {
        return ResultsFile.of(results.of(principal.inArea(), new SampleId(id)));
    }

    static String at(SampleId id) {
        return "/audits/plans/" + id.value();
    }
}
