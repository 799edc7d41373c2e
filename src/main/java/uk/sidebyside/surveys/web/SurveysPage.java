package uk.sidebyside.surveys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.rules.Opening;

/**
 * The surveys of the area.
 *
 * @param answered how many answered each so far; empty for the public, who read it with the results
 * @param sets the question sets whose results can be followed over time, with their titles
 */
public record SurveysPage(
        List<Survey> surveys,
        LocalDate today,
        Map<SurveyId, Integer> answered,
        Map<String, String> sets,
        int toldOnTime,
        int told,
        boolean member,
        boolean runs,
        int unread) {

    public List<Survey> toAnswer() {
        return surveys.stream()
                .filter(survey -> survey.opening().on(today) == Opening.State.OPEN && survey.listed())
                .toList();
    }

    public List<Survey> counted() {
        return surveys.stream().filter(Survey::counted).toList();
    }

    public List<Survey> running() {
        return surveys.stream().filter(survey -> !survey.counted()).toList();
    }

    public int answers(Survey survey) {
        return answered.getOrDefault(survey.id(), 0);
    }

    /** Of one service how many surveys were told back by the promised day, how many late or not yet though it is over. */
    public record Told(String service, int onTime, int late) {
        public int all() {
            return onTime + late;
        }
    }

    /** By service, of counted surveys whose promised day has come or that were told back before it (R126). */
    public List<Told> toldByService() {
        Map<String, Told> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        counted().stream()
                .filter(survey -> survey.toldOn() != null || survey.tellBy().isBefore(today))
                .forEach(survey -> {
                    boolean onTime = Boolean.TRUE.equals(survey.toldOnTime());
                    byName.merge(
                            survey.service(),
                            new Told(survey.service(), onTime ? 1 : 0, onTime ? 0 : 1),
                            (one, more) ->
                                    new Told(one.service(), one.onTime() + more.onTime(), one.late() + more.late()));
                });
        return List.copyOf(byName.values());
    }
}
