package uk.sidebyside.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.FreeTexts;
import uk.sidebyside.surveys.Results;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyDesk;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.SurveyLinks;
import uk.sidebyside.surveys.SurveyResults;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Said;

/** The surveys of the area and what people said, for everybody: what the facades show depends on who asks. */
@Controller
@AllowedTo(Role.PUBLIC)
class SurveyController {
    private final Surveys surveys;
    private final Results results;
    private final FreeTexts texts;
    private final SurveyLinks links;
    private final Clock clock;

    SurveyController(Surveys surveys, Results results, FreeTexts texts, SurveyLinks links, Clock clock) {
        this.surveys = surveys;
        this.results = results;
        this.texts = texts;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/surveys")
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        List<Survey> found = surveys.inArea(area);
        boolean member = SurveyDesk.member();
        boolean runs = SurveyDesk.runs(principal);
        return FormAnswers.page(
                "surveys/surveys",
                new SurveysPage(
                        found,
                        LocalDate.now(clock),
                        member ? surveys.answered(area) : Map.of(),
                        results.setsAsked(area),
                        (int) found.stream()
                                .filter(each -> Boolean.TRUE.equals(each.toldOnTime()))
                                .count(),
                        (int) found.stream()
                                .filter(each -> each.toldOn() != null)
                                .count(),
                        member,
                        runs,
                        runs ? texts.unread(area) : 0));
    }

    @AllowedToMembers
    @GetMapping("/surveys/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Survey survey = surveys.byId(area, new SurveyId(id));
        String address = links.address(area, survey.code());
        SurveyId start = survey.start();
        return FormAnswers.page(
                "surveys/survey",
                new SurveyPage(
                        survey,
                        LocalDate.now(clock),
                        surveys.answered(area, survey.id()),
                        links.made(area, survey.id()),
                        address,
                        QrCode.of(address),
                        start == null ? null : surveys.byId(area, start),
                        SurveyDesk.runs(principal)));
    }

    @GetMapping("/surveys/{id}/results")
    ModelAndView results(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "surveys/results",
                new ResultsPage(results.of(area, new SurveyId(id)), LocalDate.now(clock), SurveyDesk.runs(principal)));
    }

    @GetMapping("/surveys/{id}/results.csv")
    ResponseEntity<byte[]> resultsCsv(@PathVariable UUID id, Principal principal) {
        SurveyResults found = results.of(principal.inArea(), new SurveyId(id));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows(found, rows);
        return SurveyFiles.csv("survey-results.csv", HEADINGS, rows);
    }

    private static final List<String> HEADINGS =
            List.of("survey", "service", "last_day", "group", "answered", "question", "percent_yes", "numbers");

    private static void rows(SurveyResults found, List<List<@Nullable Object>> rows) {
        for (Respondent who : found.groups()) {
            for (Question question : found.survey().set().counted()) {
                Said said = found.said(who, question);
                rows.add(Arrays.asList(
                        found.survey().title(),
                        found.survey().service(),
                        found.survey().opening().closesOn(),
                        who.code(),
                        found.count(who),
                        question.key(),
                        said.percent(),
                        said.numbers()));
            }
        }
    }

    @GetMapping("/surveys/over-time/{set}")
    ModelAndView overTime(@PathVariable String set, Principal principal) {
        return FormAnswers.page("surveys/overTime", OverTimePage.of(set, waves(principal, set), LocalDate.now(clock)));
    }

    @GetMapping("/surveys/over-time/{set}.csv")
    ResponseEntity<byte[]> overTimeCsv(@PathVariable String set, Principal principal) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        waves(principal, set).forEach(wave -> rows(wave, rows));
        return SurveyFiles.csv("surveys-over-time.csv", HEADINGS, rows);
    }

    private List<SurveyResults> waves(Principal principal, String set) {
        List<SurveyResults> waves = results.overTime(principal.inArea(), set);
        if (waves.isEmpty()) {
            throw new NotFound();
        }
        return waves;
    }
}
