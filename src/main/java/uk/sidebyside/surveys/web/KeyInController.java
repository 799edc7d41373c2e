package uk.sidebyside.surveys.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.Answering;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;

/** Forms of paper, keyed in one after the other. Each bears a number, so that none is keyed in twice. */
@Controller
@AllowedToAskers
class KeyInController {
    private final Surveys surveys;
    private final Answering answering;

    KeyInController(Surveys surveys, Answering answering) {
        this.surveys = surveys;
        this.answering = answering;
    }

    @GetMapping("/surveys/{id}/key-in")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "standard") String edition,
            @RequestParam(defaultValue = "") String stored,
            Principal principal) {
        AreaId area = principal.inArea();
        Survey survey = surveys.byId(area, new SurveyId(id));
        String next = String.valueOf(answering.nextPaper(area, survey.id()));
        return page(new KeyInPage(
                survey,
                AnswerController.edition(survey, edition),
                next,
                "",
                UUID.randomUUID(),
                Map.of(),
                FormErrors.none(),
                stored.matches("\\d{1,5}") ? stored : ""));
    }

    @PostMapping("/surveys/{id}/key-in")
    ModelAndView stored(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Survey survey = surveys.byId(area, new SurveyId(id));
        Edition edition = AnswerController.edition(survey, input.text("edition"));
        KeyInPage page = read(survey, edition, input);
        Saving<SurveyId> saving = answering.keyIn(
                area,
                survey.id(),
                WaysController.number(page.paper()),
                new Answering.Sent(page.once(), Respondent.of(page.who()).orElse(null), edition, page.typed()));
        return switch (saving) {
            case Saving.Saved<SurveyId> done ->
                FormAnswers.on(page.at("/key-in?edition=" + edition.code() + "&stored="
                        + page.paper().strip()));
            case Saving.Refused<SurveyId> no ->
                refused(new KeyInPage(
                        survey,
                        edition,
                        page.paper(),
                        page.who(),
                        page.once(),
                        page.typed(),
                        FormErrors.of(no.findings(), SurveyWords::of),
                        ""));
            case Saving.Stale<SurveyId> stale -> throw new IllegalStateException("Nobody else writes it: " + stale);
        };
    }

    private static KeyInPage read(Survey survey, Edition edition, Input input) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Question question : survey.set().questions()) {
            typed.put(question.key(), input.text("a." + question.key()));
        }
        return new KeyInPage(
                survey,
                edition,
                input.text("paper"),
                input.text("who"),
                input.submission(),
                typed,
                FormErrors.none(),
                "");
    }

    private static ModelAndView page(KeyInPage page) {
        return FormAnswers.page("surveys/keyIn", page);
    }

    private static ModelAndView refused(KeyInPage page) {
        ModelAndView again = page(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
