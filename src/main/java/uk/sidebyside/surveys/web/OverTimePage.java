package uk.sidebyside.surveys.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Dated;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.LineChart;
import uk.sidebyside.pages.chart.Quantity;
import uk.sidebyside.surveys.SurveyResults;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Said;

/** The same questions over the years: a chart for each, with a line for each group. Groups are never added up. */
public record OverTimePage(String set, String title, List<SurveyResults> waves, LocalDate today) {

    static OverTimePage of(String set, List<SurveyResults> waves, LocalDate today) {
        return new OverTimePage(set, waves.getLast().survey().set().title(), waves, today);
    }

    public List<Question> questions() {
        return waves.getLast().survey().set().counted();
    }

    public List<Respondent> groups() {
        return waves.stream()
                .flatMap(wave -> wave.groups().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Said said(SurveyResults wave, Respondent who, Question question) {
        return wave.said(who, question);
    }

    /** Empty where nothing of it can be drawn. */
    public List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        for (Question question : questions()) {
            List<LineChart.Line> lines = new ArrayList<>();
            for (Respondent who : groups()) {
                List<Dated> points = waves.stream()
                        .map(wave -> new Dated(wave.survey().opening().closesOn(), value(wave, who, question)))
                        .toList();
                if (points.stream().anyMatch(point -> point.value() != null)) {
                    lines.add(new LineChart.Line(who.many(), points));
                }
            }
            if (!lines.isEmpty()) {
                charts.add(LineChart.of(Quantity.PERCENT, lines).drawn(frame(question)));
            }
        }
        return charts;
    }

    private @org.jspecify.annotations.Nullable Double value(SurveyResults wave, Respondent who, Question question) {
        Integer percent = said(wave, who, question).percent();
        return percent == null ? null : percent.doubleValue();
    }

    private Frame frame(Question question) {
        List<String> columns = new ArrayList<>(List.of("Survey"));
        groups().forEach(who -> columns.add(who.many()));
        List<List<String>> rows = new ArrayList<>();
        for (SurveyResults wave : waves) {
            List<String> row = new ArrayList<>(
                    List.of(SurveyWords.day(wave.survey().opening().closesOn()) + ": "
                            + wave.survey().title()));
            groups().forEach(who -> row.add(said(wave, who, question).words()));
            rows.add(row);
        }
        return new Frame(
                "over-time-" + question.key(),
                question.text(Edition.STANDARD),
                "Who said yes, of those who answered, in per cent.",
                sentence(question),
                "Surveys with the questions “" + title + "”",
                waves.getLast().survey().opening().countedOn(),
                new Frame.DataTable(question.text(Edition.STANDARD), columns, rows),
                new Frame.CsvFile("/surveys/over-time/" + set + ".csv", title, 0));
    }

    private String sentence(Question question) {
        List<String> parts = new ArrayList<>();
        for (Respondent who : groups()) {
            List<Integer> known = waves.stream()
                    .map(wave -> said(wave, who, question).percent())
                    .filter(Objects::nonNull)
                    .map(percent -> (Integer) percent)
                    .toList();
            if (known.size() > 1) {
                parts.add(who.many() + " went from " + known.getFirst() + "% to " + known.getLast() + "%.");
            } else if (known.size() == 1) {
                parts.add("Of " + who.many().toLowerCase(java.util.Locale.UK) + " one figure is known: "
                        + known.getFirst() + "%.");
            }
        }
        return String.join(" ", parts);
    }
}
