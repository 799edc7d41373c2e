package uk.sidebyside.surveys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
}
