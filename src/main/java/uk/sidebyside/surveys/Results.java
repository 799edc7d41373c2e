package uk.sidebyside.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Tally;
import uk.sidebyside.surveys.rules.WordMap;

/** What was said: of surveys that are counted, and never of fewer than ten. */
@Service
public class Results {
    private final SurveyStore surveys;
    private final TallyStore tallies;
    private final FreeTextStore texts;

    Results(SurveyStore surveys, TallyStore tallies, FreeTextStore texts) {
        this.surveys = surveys;
        this.tallies = tallies;
        this.texts = texts;
    }

    /** @throws NotFound where there is no such survey, or it is not counted yet */
    @Transactional(readOnly = true)
    public SurveyResults of(AreaId area, SurveyId id) {
        Survey survey = surveys.byId(area, id).filter(Survey::counted).orElseThrow(NotFound::new);
        Map<SurveyId, Map<Respondent, Integer>> answered = tallies.answered(area);
        SurveyResults start = null;
        if (survey.start() != null) {
            start = surveys.byId(area, survey.start())
                    .filter(Survey::counted)
                    .map(before -> results(area, before, answered, null))
                    .orElse(null);
        }
        return results(area, survey, answered, start);
    }

    private SurveyResults results(
            AreaId area,
            Survey survey,
            Map<SurveyId, Map<Respondent, Integer>> answered,
            @org.jspecify.annotations.Nullable SurveyResults start) {
        boolean member = SurveyDesk.member();
        Map<Respondent, Integer> counts = answered.getOrDefault(survey.id(), Map.of());
        List<FreeText> quotes = texts.of(area, survey.id()).stream()
                .filter(text -> text.state() == FreeText.State.SHOWN)
                .filter(text -> counts.getOrDefault(text.who(), 0) >= Tally.SHOWN_FROM)
                .toList();
        Map<Respondent, List<WordMap.Entry>> themes = new EnumMap<>(Respondent.class);
        texts.themes(area, survey.id()).forEach((who, spoken) -> {
            if (counts.getOrDefault(who, 0) >= Tally.SHOWN_FROM) {
                themes.put(who, WordMap.shown(spoken, member));
            }
        });
        return new SurveyResults(survey, member, counts, tallies.questions(area, survey.id()), start, themes, quotes);
    }

    /** How many answered each counted survey, by group. */
    @Transactional(readOnly = true)
    public Map<SurveyId, Map<Respondent, Integer>> answered(AreaId area) {
        return tallies.answered(area);
    }

    /** All counted surveys that asked the questions of a set, the oldest first, each with its results. */
    @Transactional(readOnly = true)
    public List<SurveyResults> overTime(AreaId area, String setKey) {
        Map<SurveyId, Map<Respondent, Integer>> answered = tallies.answered(area);
        List<SurveyResults> found = new ArrayList<>();
        surveys.inArea(area).stream()
                .filter(survey -> survey.counted() && survey.set().key().equals(setKey))
                .sorted(Comparator.comparing((Survey survey) -> survey.opening().closesOn()))
                .forEach(survey -> found.add(results(area, survey, answered, null)));
        return found;
    }

    /** The sets of which surveys are counted, with their titles, those asked most often first. */
    @Transactional(readOnly = true)
    public Map<String, String> setsAsked(AreaId area) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        surveys.inArea(area).stream().filter(Survey::counted).forEach(survey -> {
            times.merge(survey.set().key(), 1, Integer::sum);
            titles.putIfAbsent(survey.set().key(), survey.set().title());
        });
        Map<String, String> sorted = new LinkedHashMap<>();
        times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(set -> sorted.put(set.getKey(), titles.get(set.getKey())));
        return sorted;
    }
}
