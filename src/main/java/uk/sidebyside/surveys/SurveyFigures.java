package uk.sidebyside.surveys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.surveys.rules.NamedQuestion;

/** The figures of the plan that are counted from what people answered. */
@Configuration(proxyBeanMethods = false)
class SurveyFigures {

    @Bean
    NamedQuestionSource confidentAndAware(TallyStore tallies) {
        return new NamedQuestionSource(
                NamedQuestion.CONFIDENT_AND_AWARE,
                "parents and carers who know what is planned and are confident of it, of those who answered both questions",
                tallies);
    }

    @Bean
    NamedQuestionSource knowMore(TallyStore tallies) {
        return new NamedQuestionSource(
                NamedQuestion.KNOW_MORE,
                "children, young people and families who know more than a year ago, of those who answered",
                tallies);
    }

    @Bean
    NamedQuestionSource worthwhile(TallyStore tallies) {
        return new NamedQuestionSource(
                NamedQuestion.WORTHWHILE,
                "people who took part, are satisfied and knew what it was for, of those who answered both questions",
                tallies);
    }

    @Bean
    NamedQuestionSource betterExperience(TallyStore tallies) {
        return new NamedQuestionSource(
                NamedQuestion.BETTER_EXPERIENCE,
                "children, young people and families with a better experience than a year ago, of those who answered",
                tallies);
    }

    @Bean
    NamedQuestionSource satisfiedWithPlan(TallyStore tallies) {
        return new NamedQuestionSource(
                NamedQuestion.SATISFIED_WITH_PLAN,
                "children, young people and families who are satisfied with the way to the plan, of those who answered",
                tallies);
    }
}
