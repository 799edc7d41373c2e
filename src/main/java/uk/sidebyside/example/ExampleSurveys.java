package uk.sidebyside.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.surveys.Answering;
import uk.sidebyside.surveys.FreeText;
import uk.sidebyside.surveys.FreeTexts;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.Theme;
import uk.sidebyside.surveys.ThemeId;
import uk.sidebyside.surveys.Themes;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Meaning;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Scale;

/**
 * Three years of surveys with invented answers, one of which too few people answered; two are open today. Whoever says yes to one
 * question is among those who say yes to the next, so that what several questions come to together is known beforehand.
 */
@Component
@OnlyWithAnExample
class ExampleSurveys {
    private static final String COORDINATOR = "coordinator";

    private final Surveys surveys;
    private final Answering answering;
    private final FreeTexts texts;
    private final Themes themes;
    private final ExampleCases cases;

    ExampleSurveys(Surveys surveys, Answering answering, FreeTexts texts, Themes themes, ExampleCases cases) {
        this.surveys = surveys;
        this.answering = answering;
        this.texts = texts;
        this.themes = themes;
        this.cases = cases;
    }

    Chapter chapter() {
        return new Chapter("what people said in surveys", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !surveys.inArea(story.area()).isEmpty();
    }

    private void tell(Story story) {
        Map<String, SurveyId> made = new HashMap<>();
        Map<String, List<Row>> words = story.sheet().rows("survey-words.csv").stream()
                .collect(Collectors.groupingBy(row -> row.text("survey")));
        Map<String, List<Row>> answers = story.sheet().rows("survey-answers.csv").stream()
                .collect(Collectors.groupingBy(row -> row.text("survey")));
        for (Row row : story.sheet().rows("surveys.csv")) {
            String key = row.text("key");
            story.as(COORDINATOR, row.day("opens_on"), () -> made.put(key, make(story, row, made)));
            SurveyId id = Story.known(made, key);
            story.as(
                    COORDINATOR,
                    row.day("opens_on"),
                    () -> answer(story, id, answers.getOrDefault(key, List.of()), words.getOrDefault(key, List.of())));
            if (row.has("counted_on")) {
                story.as(COORDINATOR, row.day("counted_on"), () -> {
                    surveys.count(story.area(), id);
                    read(story, id, words.getOrDefault(key, List.of()));
                });
                story.as(COORDINATOR, row.day("told_on"), () -> surveys.tell(
                                story.area(),
                                id,
                                surveys.byId(story.area(), id).version(),
                                row.day("told_on"),
                                row.text("told_words"))
                        .orThrow());
            }
        }
        cases.tell(story);
    }

    private SurveyId make(Story story, Row row, Map<String, SurveyId> made) {
        Set<Respondent> asked = row.list("asked").stream()
                .map(code -> Respondent.of(code).orElseThrow())
                .collect(Collectors.toSet());
        return surveys.make(
                        story.area(),
                        new Surveys.Make(
                                Story.id("survey", row.text("key")),
                                row.text("title"),
                                row.text("set"),
                                row.text("service"),
                                asked,
                                Moment.of(row.text("moment")).orElseThrow(),
                                row.has("start") ? Story.known(made, row.text("start")) : null,
                                row.yes("listed"),
                                row.day("opens_on"),
                                row.day("closes_on"),
                                row.day("tell_by")))
                .orThrow();
    }

    private void answer(Story story, SurveyId id, List<Row> groups, List<Row> words) {
        Survey survey = surveys.byId(story.area(), id);
        for (Row group : groups) {
            Edition edition = Edition.of(group.text("edition")).orElseThrow();
            List<Row> said = words.stream()
                    .filter(row -> row.text("who").equals(group.text("who")))
                    .toList();
            for (int i = 0; i < group.number("answers"); i++) {
                Map<String, String> typed = choices(survey, edition, group, i);
                if (i < said.size()) {
                    typed.put(said.get(i).text("question"), said.get(i).text("words"));
                }
                answering
                        .send(
                                story.area(),
                                survey.code(),
                                new Answering.Sent(
                                        Story.id("answer", survey.title(), group.text("who"), String.valueOf(i)),
                                        Respondent.of(group.text("who")).orElseThrow(),
                                        edition,
                                        typed))
                        .orThrow();
            }
        }
    }

    private static Map<String, String> choices(Survey survey, Edition edition, Row group, int place) {
        Map<String, String> typed = new LinkedHashMap<>();
        int all = group.number("answers");
        for (String part : group.list("yes")) {
            String[] each = part.split("=");
            Question question = survey.set().question(each[0]).orElseThrow();
            Scale scale = question.scale();
            if (scale != null) {
                Meaning meaning = meaning(place, Integer.parseInt(each[1]), all);
                List<Scale.Option> fitting = scale.options(edition).stream()
                        .filter(option -> option.meaning() == meaning)
                        .toList();
                typed.put(question.key(), fitting.get(place % fitting.size()).code());
            }
        }
        return typed;
    }

    /** Of those who do not say yes, half say partly, and the last of more than four that they do not know. */
    private static Meaning meaning(int place, int yes, int all) {
        int rest = all - yes;
        if (place < yes) {
            return Meaning.YES;
        }
        if (place < yes + (rest + 1) / 2) {
            return Meaning.PARTLY;
        }
        return rest > 4 && place == all - 1 ? Meaning.UNSURE : Meaning.NO;
    }

    private void read(Story story, SurveyId id, List<Row> words) {
        Map<String, ThemeId> known =
                themes.inArea(story.area()).stream().collect(Collectors.toMap(Theme::label, Theme::id));
        Set<FreeText> left = new HashSet<>(texts.of(story.area(), id));
        for (Row row : words) {
            FreeText text = left.stream()
                    .filter(each -> each.words().equals(row.text("words")))
                    .findFirst()
                    .orElseThrow();
            List<ThemeId> about = new ArrayList<>();
            row.list("themes").forEach(label -> about.add(Story.known(known, label)));
            texts.read(story.area(), new FreeTexts.Read(id, text.id(), text.version(), row.yes("shown"), about))
                    .orThrow();
        }
    }
}
