package uk.sidebyside.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;

/** A survey from its making to the day on which people hear what was done. */
@Controller
@AllowedToAskers
class RunController {
    private final Surveys surveys;
    private final SurveyForms forms;
    private final Clock clock;

    RunController(Surveys surveys, SurveyForms forms, Clock clock) {
        this.surveys = surveys;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/surveys/new")
    ModelAndView make(
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String start,
            Principal principal) {
        return FormAnswers.show(forms.make(principal.inArea(), set, start));
    }

    @PostMapping("/surveys/new")
    ModelAndView made(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                forms.make(area, "", ""),
                input,
                () -> surveys.make(area, SurveyForms.read(input)),
                RunController::at,
                SurveyWords::of);
    }

    @GetMapping("/surveys/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(forms.change(principal.inArea(), surveys.byId(principal.inArea(), new SurveyId(id))));
    }

    @PostMapping("/surveys/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Survey survey = surveys.byId(area, new SurveyId(id));
        var change = new Surveys.Change(
                survey.id(),
                input.version(),
                input.text("title"),
                ServiceChoice.read(input),
                input.text("listed").equals("yes"),
                input.day("closesOn"),
                input.day("tellBy"));
        return FormAnswers.send(
                forms.change(area, survey).version(input.version()),
                input,
                () -> surveys.change(area, change),
                RunController::at,
                SurveyWords::of);
    }

    @GetMapping("/surveys/{id}/count")
    ModelAndView toCount(@PathVariable UUID id, Principal principal) {
        Survey survey = surveys.byId(principal.inArea(), new SurveyId(id));
        return FormAnswers.show(FormPage.asking(
                "Count “" + survey.title() + "”",
                "It closes now, and nobody can answer it any more. Key in all forms of paper first."
                        + " What was counted stays as it is, and everybody can read it.",
                at(survey.id()),
                at(survey.id()) + "/count",
                "Close and count it"));
    }

    @PostMapping("/surveys/{id}/count")
    ModelAndView count(@PathVariable UUID id, Principal principal) {
        var survey = new SurveyId(id);
        surveys.count(principal.inArea(), survey);
        return FormAnswers.on(at(survey) + "/results");
    }

    @GetMapping("/surveys/{id}/told")
    ModelAndView tell(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(telling(surveys.byId(principal.inArea(), new SurveyId(id))));
    }

    @PostMapping("/surveys/{id}/told")
    ModelAndView told(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Survey survey = surveys.byId(area, new SurveyId(id));
        return FormAnswers.send(
                telling(survey).version(input.version()),
                input,
                () -> surveys.tell(area, survey.id(), input.version(), input.day("toldOn"), input.text("words")),
                saved -> at(saved) + "/results",
                SurveyWords::of);
    }

    private FormPage telling(Survey survey) {
        LocalDate on = survey.toldOn() == null ? LocalDate.now(clock) : survey.toldOn();
        return FormPage.asking(
                        "Say what was done",
                        "People were promised to hear by " + SurveyWords.day(survey.tellBy())
                                + ". It stands above the results, for everybody.",
                        at(survey.id()),
                        at(survey.id()) + "/told",
                        "Save")
                .version(survey.version())
                .with(new FormPage.Area(
                        "words",
                        "What was done with what people said?",
                        "What changed, what did not and why. In plain words.",
                        survey.toldWords(),
                        6,
                        2000,
                        false))
                .with(new FormPage.Day("toldOn", "Day on which people were told", DateEntry.of(on), false));
    }

    private static String at(SurveyId id) {
        return "/surveys/" + id.value();
    }
}
