package uk.sidebyside.audits.quality.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.PlanSamples;
import uk.sidebyside.audits.quality.QualityStepId;
import uk.sidebyside.audits.quality.QualityTheme;
import uk.sidebyside.audits.quality.QualityThemeId;
import uk.sidebyside.audits.quality.QualityThemes;
import uk.sidebyside.audits.quality.SampleId;
import uk.sidebyside.audits.quality.ThemesAhead;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Themes of samples of plans: found, learned from, acted on, audited again. */
@Controller
@AllowedToSampleRunners
class ThemesController {
    private final QualityThemes themes;
    private final ThemesAhead ahead;
    private final PlanSamples samples;
    private final Frameworks frameworks;
    private final QualityChoices choices;
    private final Clock clock;

    ThemesController(
            QualityThemes themes,
            ThemesAhead ahead,
            PlanSamples samples,
            Frameworks frameworks,
            QualityChoices choices,
            Clock clock) {
        this.themes = themes;
        this.ahead = ahead;
        this.samples = samples;
        this.frameworks = frameworks;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/audits/plans/themes")
    @AllowedToMembers
    ModelAndView all(Principal principal) {
        return FormAnswers.page(
                "audits/quality/themes",
                new ThemesPage(themes.inArea(principal.inArea()), LocalDate.now(clock), samples.mayRun()));
    }

    @GetMapping("/audits/plans/themes.csv")
    @AllowedToMembers
    ResponseEntity<byte[]> file(Principal principal) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (QualityTheme theme : themes.inArea(principal.inArea())) {
            rows.add(Arrays.asList(
                    theme.title(),
                    theme.sampleTitle(),
                    theme.indicator().isEmpty() ? "whole" : theme.indicator(),
                    theme.foundOn(),
                    theme.stage().label(),
                    theme.learning().size(),
                    theme.steps().size(),
                    theme.steps().stream().filter(step -> !step.open()).count(),
                    theme.again().stream().map(QualityTheme.Again::sampleTitle).collect(Collectors.joining("; "))));
        }
        return QualityFiles.csv(
                "themes-of-plans.csv",
                List.of(
                        "theme",
                        "found_in",
                        "indicator",
                        "found_on",
                        "stage",
                        "learnings",
                        "steps",
                        "steps_done",
                        "audited_again_in"),
                rows);
    }

    @GetMapping("/audits/plans/theme/{id}")
    @AllowedToMembers
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        ThemesAhead.Followed followed = ahead.follow(principal.inArea(), new QualityThemeId(id));
        return FormAnswers.page(
                "audits/quality/theme",
                new ThemePage(
                        followed.theme(),
                        followed.shown(),
                        followed.theme().steps().stream()
                                .filter(themes::mayFinish)
                                .map(QualityTheme.Step::id)
                                .collect(Collectors.toSet()),
                        followed.ahead(),
                        LocalDate.now(clock),
                        samples.mayRun()));
    }

    @GetMapping("/audits/plans/{id}/theme")
    ModelAndView find(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(themeForm(principal.inArea(), new SampleId(id)));
    }

    @PostMapping("/audits/plans/{id}/theme")
    ModelAndView found(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                themeForm(area, new SampleId(id)),
                input,
                () -> themes.find(
                        area,
                        input.fingerprint(),
                        new SampleId(id),
                        input.text("indicator"),
                        input.text("title"),
                        input.text("words")),
                ThemesController::at,
                Wording::of);
    }

    private FormPage themeForm(AreaId area, SampleId id) {
        PlanSample sample = samples.find(area, id);
        return FormPage.asking(
                        "A theme of “" + sample.title() + "”",
                        "What do these plans show again and again? Others can follow from here what was learned and done.",
                        sample.at() + "/results",
                        sample.at() + "/theme",
                        "Save the theme")
                .with(new FormPage.Line("title", "The theme in a few words", "", "", false))
                .with(new FormPage.Select(
                        "indicator",
                        "What it rests on",
                        "",
                        QualityChoices.indicators(frameworks.version(area, sample.framework())),
                        "",
                        true))
                .with(new FormPage.Area("words", "What shows it", "", "", 4, 2000, false));
    }

    @GetMapping("/audits/plans/theme/{id}/learning")
    ModelAndView learn(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(learningForm(themes.find(principal.inArea(), new QualityThemeId(id))));
    }

    @PostMapping("/audits/plans/theme/{id}/learning")
    ModelAndView learned(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        QualityTheme theme = themes.find(area, new QualityThemeId(id));
        return FormAnswers.send(
                learningForm(theme),
                input,
                () -> themes.learn(
                        area,
                        input.fingerprint(),
                        theme.id(),
                        input.text("words"),
                        Occasion.find(input.text("occasion")).orElse(null),
                        input.text("sharedWith"),
                        input.day("sharedOn")),
                ThemesController::at,
                Wording::of);
    }

    private FormPage learningForm(QualityTheme theme) {
        return FormPage.asking(
                        "What was learned from “" + theme.title() + "”?",
                        "",
                        theme.at(),
                        theme.at() + "/learning",
                        "Save")
                .with(new FormPage.Area("words", "What was learned", "", "", 4, 2000, false))
                .with(new FormPage.OneOf(
                        "occasion", "On what occasion was it shared?", "", QualityChoices.occasions(), ""))
                .with(new FormPage.Line("sharedWith", "With whom it was shared", "Like all who write plans", "", false))
                .with(new FormPage.Day("sharedOn", "Shared on", DateEntry.of(LocalDate.now(clock)), false));
    }

    @GetMapping("/audits/plans/theme/{id}/step")
    ModelAndView act(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(stepForm(area, themes.find(area, new QualityThemeId(id))));
    }

    @PostMapping("/audits/plans/theme/{id}/step")
    ModelAndView acted(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        QualityTheme theme = themes.find(area, new QualityThemeId(id));
        return FormAnswers.send(
                stepForm(area, theme),
                input,
                () -> themes.act(
                        area,
                        input.fingerprint(),
                        theme.id(),
                        input.text("what"),
                        QualityChoices.seat(input, "owner"),
                        input.day("dueOn")),
                ThemesController::at,
                Wording::of);
    }

    private FormPage stepForm(AreaId area, QualityTheme theme) {
        return FormPage.asking(
                        "What is done about “" + theme.title() + "”?", "", theme.at(), theme.at() + "/step", "Agree it")
                .with(new FormPage.Area("what", "What is to be done", "", "", 3, 1000, false))
                .with(new FormPage.Select("owner", "Who does it?", "", choices.posts(area), "", false))
                .with(new FormPage.Day("dueOn", "By", DateEntry.BLANK, false));
    }

    @GetMapping("/audits/plans/step/{id}/done")
    @AllowedToPlanMarkers
    ModelAndView finish(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(doneForm(step(principal, id)));
    }

    @PostMapping("/audits/plans/step/{id}/done")
    @AllowedToPlanMarkers
    ModelAndView done(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        QualityTheme.Step step = step(principal, id);
        return FormAnswers.send(
                doneForm(step).version(input.version()),
                input,
                () -> themes.done(principal.inArea(), step.id(), input.version(), input.text("outcome")),
                ThemesController::at,
                Wording::of);
    }

    private QualityTheme.Step step(Principal principal, UUID id) {
        QualityTheme.Step step = themes.step(principal.inArea(), new QualityStepId(id));
        if (!themes.mayFinish(step)) {
            throw new NotFound();
        }
        return step;
    }

    private static FormPage doneForm(QualityTheme.Step step) {
        return FormPage.asking(
                        "Say that this is done",
                        step.what(),
                        at(step.theme()),
                        "/audits/plans/step/" + step.id().value() + "/done",
                        "Save")
                .version(step.version())
                .with(new FormPage.Area("outcome", "What came of it", "", step.outcome(), 3, 2000, false));
    }

    @GetMapping("/audits/plans/theme/{id}/again")
    ModelAndView lookAgain(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(againForm(area, themes.find(area, new QualityThemeId(id))));
    }

    @PostMapping("/audits/plans/theme/{id}/again")
    ModelAndView lookedAgain(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        QualityTheme theme = themes.find(area, new QualityThemeId(id));
        UUID sample = input.id("sample");
        return FormAnswers.send(
                againForm(area, theme),
                input,
                () -> themes.again(area, theme.id(), sample == null ? null : new SampleId(sample), input.text("words")),
                ThemesController::at,
                Wording::of);
    }

    private FormPage againForm(AreaId area, QualityTheme theme) {
        return FormPage.asking(
                        "Was “" + theme.title() + "” audited again?", "", theme.at(), theme.at() + "/again", "Save")
                .with(new FormPage.Select(
                        "sample",
                        "In which sample",
                        "",
                        QualityChoices.samples(samples.inArea(area).stream()
                                .filter(sample -> !sample.id().equals(theme.sample()))
                                .toList()),
                        "",
                        false))
                .with(new FormPage.Area("words", "What it shows", "", "", 4, 2000, false));
    }

    static String at(QualityThemeId id) {
        return "/audits/plans/theme/" + id.value();
    }
}
