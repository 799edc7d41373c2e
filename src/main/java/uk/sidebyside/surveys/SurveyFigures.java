package uk.sidebyside.surveys;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.surveys.rules.NamedQuestion;
import uk.sidebyside.surveys.rules.Respondent;

/** The figures of the plan that are counted from what people answered. */
@Configuration(proxyBeanMethods = false)
class SurveyFigures {

    @Bean
    NamedQuestionSource confidentAndAware(TallyStore tallies) {
        return ofAll(
                NamedQuestion.CONFIDENT_AND_AWARE,
                "parents and carers who know what is planned and are confident of it, of those who answered both questions",
                tallies);
    }

    @Bean
    NamedQuestionSource knowMore(TallyStore tallies) {
        return ofAll(
                NamedQuestion.KNOW_MORE,
                "children, young people and families who know more than a year ago, of those who answered",
                tallies);
    }

    @Bean
    NamedQuestionSource worthwhile(TallyStore tallies) {
        return ofAll(
                NamedQuestion.WORTHWHILE,
                "people who took part, are satisfied and knew what it was for, of those who answered both questions",
                tallies);
    }

    @Bean
    NamedQuestionSource betterExperience(TallyStore tallies) {
        return ofAll(
                NamedQuestion.BETTER_EXPERIENCE,
                "children, young people and families with a better experience than a year ago, of those who answered",
                tallies);
    }

    @Bean
    NamedQuestionSource parentsSatisfiedWithPlan(TallyStore tallies) {
        return ofOne("parents-satisfied-with-plan", Respondent.PARENT_CARER, "parents and carers", tallies);
    }

    @Bean
    NamedQuestionSource youngPeopleSatisfiedWithPlan(TallyStore tallies) {
        return ofOne("young-people-satisfied-with-plan", Respondent.YOUNG_PERSON, "young people", tallies);
    }

    @Bean
    NamedQuestionSource childrenSatisfiedWithPlan(TallyStore tallies) {
        return ofOne("children-satisfied-with-plan", Respondent.CHILD, "children", tallies);
    }

    private static NamedQuestionSource ofAll(NamedQuestion figure, String words, TallyStore tallies) {
        return new NamedQuestionSource(figure, figure.code(), figure.whom(), words, tallies);
    }

    /** T19: what each group says stays apart (R123). */
    private static NamedQuestionSource ofOne(String name, Respondent who, String people, TallyStore tallies) {
        return new NamedQuestionSource(
                NamedQuestion.SATISFIED_WITH_PLAN,
                name,
                Set.of(who),
                people + " who are satisfied with the way to the plan, of those who answered",
                tallies);
    }
}
