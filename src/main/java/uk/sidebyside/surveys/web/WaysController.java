package uk.sidebyside.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.SurveyLinks;
import uk.sidebyside.surveys.Surveys;

/** The ways by which people get to a survey: posters, paper, links to hand out, links by mail. */
@Controller
@AllowedToAskers
class WaysController {
    private final Surveys surveys;
    private final SurveyLinks links;

    WaysController(Surveys surveys, SurveyLinks links) {
        this.surveys = surveys;
        this.links = links;
    }

    @GetMapping("/surveys/{id}/poster")
    ModelAndView poster(@PathVariable UUID id, Principal principal) {
        Survey survey = survey(principal, id);
        String address = links.address(principal.inArea(), survey.code());
        return FormAnswers.page(
                "surveys/poster",
                new PosterPage(survey, List.of(new PosterPage.Way(address, QrCode.of(address))), false));
    }

    @GetMapping("/surveys/{id}/paper")
    ModelAndView paper(
            @PathVariable UUID id, @RequestParam(defaultValue = "standard") String edition, Principal principal) {
        Survey survey = survey(principal, id);
        return FormAnswers.page(
                "surveys/paper",
                PaperPage.of(
                        survey,
                        AnswerController.edition(survey, edition),
                        links.address(principal.inArea(), survey.code())));
    }

    @GetMapping("/surveys/{id}/links")
    ModelAndView links(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(linksForm(survey(principal, id)));
    }

    @PostMapping("/surveys/{id}/links")
    ModelAndView made(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Survey survey = survey(principal, id);
        return FormAnswers.send(
                linksForm(survey),
                input,
                () -> links.make(area, survey.id(), input.fingerprint(), number(input.text("howMany"))),
                batch -> "/surveys/" + id + "/links/" + batch,
                SurveyWords::of);
    }

    private static FormPage linksForm(Survey survey) {
        String at = "/surveys/" + survey.id().value();
        return FormPage.asking(
                        "Links that answer once",
                        "Print them, cut them up and hand them out. Each link works once."
                                + " Nobody can see who used which, or what was answered by it.",
                        at,
                        at + "/links",
                        "Make the links")
                .with(new FormPage.Line("howMany", "How many?", "From 1 to " + SurveyLinks.MOST + ".", "", false));
    }

    /** The links of a batch that were not used yet, to be printed. */
    @GetMapping("/surveys/{id}/links/{batch}")
    ModelAndView batch(@PathVariable UUID id, @PathVariable UUID batch, Principal principal) {
        AreaId area = principal.inArea();
        Survey survey = survey(principal, id);
        List<PosterPage.Way> ways = new ArrayList<>();
        links.unspent(area, survey.id(), batch).forEach(token -> {
            String address = links.address(area, token);
            ways.add(new PosterPage.Way(address, QrCode.of(address)));
        });
        return FormAnswers.page("surveys/poster", new PosterPage(survey, ways, true));
    }

    @GetMapping("/surveys/{id}/send")
    ModelAndView toSend(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(sendForm(survey(principal, id)));
    }

    @PostMapping("/surveys/{id}/send")
    ModelAndView sent(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Survey survey = survey(principal, id);
        return FormAnswers.send(
                sendForm(survey),
                input,
                () -> links.send(area, survey.id(), input.fingerprint(), input.text("addresses")),
                sent -> "/surveys/" + id,
                SurveyWords::of);
    }

    private static FormPage sendForm(Survey survey) {
        String at = "/surveys/" + survey.id().value();
        return FormPage.asking(
                        "Send links by email",
                        "Each address gets a link of its own that works once. The mail names neither a child, nor a need,"
                                + " nor the service. Leave out whoever must not be written to.",
                        at,
                        at + "/send",
                        "Send the links")
                .with(new FormPage.Area(
                        "addresses",
                        "Email addresses",
                        "One on each line, or with commas between.",
                        "",
                        8,
                        20_000,
                        false));
    }

    private Survey survey(Principal principal, UUID id) {
        return surveys.byId(principal.inArea(), new SurveyId(id));
    }

    static @Nullable Integer number(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
    }
}
