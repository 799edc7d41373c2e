package uk.sidebyside.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.QuestionSets;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;

/** The forms by which a survey is made and changed. */
@Component
class SurveyForms {
    private static final String TITLE_HINT =
            "What people see above the questions. Leave out names of children, and what they need.";

    private final QuestionSets sets;
    private final Surveys surveys;
    private final ServiceChoice services;
    private final Clock clock;

    SurveyForms(QuestionSets sets, Surveys surveys, ServiceChoice services, Clock clock) {
        this.sets = sets;
        this.surveys = surveys;
        this.services = services;
        this.clock = clock;
    }

    FormPage make(AreaId area, String set, String start) {
        List<Option> questions = new ArrayList<>(List.of(Option.of("", "Choose the questions")));
        sets.inArea(area)
                .forEach(each -> questions.add(Option.of(
                        each.key(),
                        each.title() + " (" + SurveyWords.count(each.questions().size(), "question", "questions")
                                + ")")));
        LocalDate today = LocalDate.now(clock);
        List<Option> starts = starts(area);
        FormPage page = FormPage.asking(
                        "Make a survey",
                        "The questions are frozen with it: whatever becomes of the question set, these were asked.",
                        "/surveys",
                        "/surveys/new",
                        "Make the survey")
                .with(new FormPage.Select("set", "Which questions?", "", questions, set, false))
                .with(new FormPage.Line("title", "What is it called?", TITLE_HINT, "", false));
        page = services.ask(page, area, "")
                .with(new FormPage.Several("asked", "Who is asked?", groups(), List.of()))
                .with(new FormPage.OneOf(
                        "moment",
                        "Is it asked once, or before and after?",
                        "",
                        List.of(
                                Choice.of("alone", "Once"),
                                Choice.of("start", "At the start, and another at the end"),
                                Choice.of("exit", "At the end, to be compared with the start")),
                        start.isEmpty() ? "alone" : "exit"));
        if (starts.size() > 1) {
            page = page.with(new FormPage.Select(
                    "start", "The survey at the start", "For a survey at the end.", starts, start, true));
        }
        return page.with(new FormPage.Day("opensOn", "First day for answers", DateEntry.of(today), false))
                .with(new FormPage.Day("closesOn", "Last day for answers", DateEntry.BLANK, false))
                .with(tellBy(DateEntry.BLANK))
                .with(listed(false));
    }

    FormPage change(AreaId area, Survey survey) {
        String at = "/surveys/" + survey.id().value();
        FormPage page = FormPage.asking("Change “" + survey.title() + "”", "", at, at + "/edit", "Save")
                .version(survey.version())
                .with(new FormPage.Line("title", "What is it called?", TITLE_HINT, survey.title(), false));
        return services.ask(page, area, survey.service())
                .with(new FormPage.Day(
                        "closesOn",
                        "Last day for answers",
                        DateEntry.of(survey.opening().closesOn()),
                        false))
                .with(tellBy(DateEntry.of(survey.tellBy())))
                .with(listed(survey.listed()));
    }

    private static FormPage.Field tellBy(DateEntry value) {
        return new FormPage.Day("tellBy", "By when do people hear what was done?", value, false);
    }

    private static FormPage.Field listed(boolean listed) {
        return new FormPage.OneOf(
                "listed",
                "May everybody answer who finds it on our page of surveys?",
                "",
                List.of(Choice.of("yes", "Yes"), Choice.of("no", "No, only those who get a link or a form")),
                listed ? "yes" : "no");
    }

    private static List<Choice> groups() {
        return Arrays.stream(Respondent.values())
                .map(each -> Choice.of(each.code(), each.many()))
                .toList();
    }

    private List<Option> starts(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "None")));
        surveys.inArea(area).stream()
                .filter(survey -> survey.moment() == Moment.START)
                .forEach(survey -> options.add(Option.of(survey.id().value().toString(), survey.title())));
        return options;
    }

    static Surveys.Make read(Input input) {
        Set<Respondent> asked = input.several("asked").stream()
                .flatMap(code -> Respondent.of(code).stream())
                .collect(Collectors.toSet());
        java.util.UUID start = input.id("start");
        return new Surveys.Make(
                input.fingerprint(),
                input.text("title"),
                input.text("set"),
                ServiceChoice.read(input),
                asked,
                Moment.of(input.text("moment")).orElse(Moment.ALONE),
                start == null ? null : new SurveyId(start),
                input.text("listed").equals("yes"),
                input.day("opensOn"),
                input.day("closesOn"),
                input.day("tellBy"));
    }
}
