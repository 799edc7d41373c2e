package uk.sidebyside.assessments.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.assessments.rules.CaseFigure;

/** What is counted of cases. Each is worked out in docs/rules/assessments.md. */
@Configuration(proxyBeanMethods = false)
class CaseFactSources {

    @Bean
    CaseFactSource plansInTwentyWeeks(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.PLANS_IN_TIME, store);
    }

    @Bean
    CaseFactSource plansInTwentyWeeksExceptionsCountedIn(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.PLANS_IN_TIME_ALL, store);
    }

    @Bean
    CaseFactSource requestsDecidedInSixWeeks(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.DECIDED_IN_TIME, store);
    }

    @Bean
    CaseFactSource requestsRefused(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.REFUSED, store);
    }

    @Bean
    CaseFactSource noPlansInSixteenWeeks(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.NO_PLAN_IN_TIME, store);
    }

    @Bean
    CaseFactSource reviewsDecidedInFourWeeks(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.REVIEWS_IN_TIME, store);
    }

    @Bean
    CaseFactSource decisionsDue(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.DECISIONS_DUE, store);
    }

    @Bean
    CaseFactSource plansDue(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.PLANS_DUE, store);
    }

    @Bean
    CaseFactSource reviewsDue(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.REVIEWS_DUE, store);
    }

    @Bean
    CaseFactSource phaseTransfersInTime(CaseFactStore store) {
        return new CaseFactSource(CaseFigure.TRANSFERS_IN_TIME, store);
    }
}
