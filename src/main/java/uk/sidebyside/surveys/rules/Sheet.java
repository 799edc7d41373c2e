package uk.sidebyside.surveys.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person chose, as it is counted.
 *
 * @param said by the keys of the questions; a skipped one is not there
 */
public record Sheet(Respondent who, Map<String, Meaning> said) {

    /** @param figures what named questions come to together, by the code of the figure */
    public record Counts(Map<Respondent, Integer> answered, List<Tally> questions, List<Tally> figures) {}

    /** Counts each group for itself: nothing is added up across groups. */
    public static Counts count(List<Sheet> sheets) {
        Map<Respondent, Integer> answered = new LinkedHashMap<>();
        Map<String, Tally> questions = new LinkedHashMap<>();
        Map<String, Tally> figures = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            answered.merge(sheet.who(), 1, Integer::sum);
            sheet.said().forEach((question, meaning) -> add(questions, sheet.who(), question, meaning));
            for (NamedQuestion figure : NamedQuestion.values()) {
                if (figure.counts(sheet.who())) {
                    figure.together(sheet.said())
                            .ifPresent(meaning -> add(figures, sheet.who(), figure.code(), meaning));
                }
            }
        }
        return new Counts(answered, new ArrayList<>(questions.values()), new ArrayList<>(figures.values()));
    }

    private static void add(Map<String, Tally> tallies, Respondent who, String question, Meaning meaning) {
        String key = who + " " + question;
        tallies.put(key, tallies.getOrDefault(key, Tally.none(who, question)).and(meaning));
    }
}
