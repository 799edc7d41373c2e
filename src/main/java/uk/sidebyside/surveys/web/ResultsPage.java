package uk.sidebyside.surveys.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.chart.BarChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Quantity;
import uk.sidebyside.surveys.FreeText;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyResults;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Meaning;
import uk.sidebyside.surveys.rules.Pair;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Said;
import uk.sidebyside.surveys.rules.Tally;

/** What people said in one survey, each group for itself. */
public record ResultsPage(SurveyResults results, LocalDate today, boolean runs) {

    public Survey survey() {
        return results.survey();
    }

    public String at(String end) {
        return "/surveys/" + survey().id().value() + end;
    }

    /** "31 children answered", or that they were too few. */
    public String answered(Respondent who) {
        String n = results.count(who);
        return results.enough(who)
                ? n + " answered."
                : "Too few answered to show what they said: " + n + (results.member() ? "." : " answers.");
    }

    public String text(Question question) {
        return question.text(Edition.STANDARD);
    }

    /** How many gave each answer, for members: "31 yes, 5 partly, 3 no, 1 did not know". */
    public String spread(Respondent who, Question question) {
        Tally tally = results.tally(who, question);
        if (!results.member() || tally == null || !tally.shown()) {
            return "";
        }
        return tally.count(Meaning.YES) + " yes, " + tally.count(Meaning.PARTLY) + " partly, " + tally.count(Meaning.NO)
                + " no, " + tally.count(Meaning.UNSURE) + " did not know";
    }

    public @Nullable Pair pair(Respondent who, Question question) {
        return results.pair(who, question);
    }

    public Said before(Respondent who, Question question) {
        SurveyResults start = Objects.requireNonNull(results.start());
        return start.said(who, question);
    }

    public List<FreeText> quotes(Respondent who) {
        return results.quotes().stream().filter(text -> text.who() == who).toList();
    }

    public String question(String key) {
        return survey().set().question(key).map(this::text).orElse("");
    }

    public @Nullable Chart chart(Respondent who) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Question question : survey().set().counted()) {
            Said said = results.said(who, question);
            Integer percent = said.percent();
            bars.add(new BarChart.Bar(
                    text(question), percent == null ? null : percent.doubleValue(), said.numbers(), false));
            rows.add(List.of(text(question), percent == null ? "–" : percent + "%", said.numbers()));
        }
        if (bars.isEmpty() || !results.enough(who)) {
            return null;
        }
        return BarChart.of(Quantity.PERCENT, bars)
                .drawn(new Frame(
                        "said-" + who.code(),
                        message(who),
                        who.many() + " who said yes, of those who answered the question. " + survey().service() + ".",
                        "",
                        "Survey “" + survey().title() + "”",
                        survey().opening().countedOn(),
                        new Frame.DataTable(who.many(), List.of("Question", "Said yes", "How many of how many"), rows),
                        null));
    }

    /** The lowest of them, as its title: what to work on stands there first. */
    private String message(Respondent who) {
        Question lowest = null;
        int least = 101;
        for (Question question : survey().set().counted()) {
            Integer percent = results.said(who, question).percent();
            if (percent != null && percent < least) {
                least = percent;
                lowest = question;
            }
        }
        return lowest == null
                ? "What " + who.many().toLowerCase(java.util.Locale.UK) + " said"
                : "Least often: “" + text(lowest) + "” " + least + "%";
    }
}
