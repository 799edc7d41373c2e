package uk.sidebyside.assessments.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.assessments.rules.AdviceFigure;

/** What is counted of advice. docs/rules/advice.md says how. */
@Configuration(proxyBeanMethods = false)
class AdviceFactSources {

    @Bean
    AdviceFactSource adviceOnTime(AdviceFactStore store) {
        return new AdviceFactSource(AdviceFigure.ON_TIME, store);
    }

    @Bean
    AdviceFactSource adviceOnTimeExceptionsLeftOut(AdviceFactStore store) {
        return new AdviceFactSource(AdviceFigure.ON_TIME_EXCEPTIONS_OUT, store);
    }

    @Bean
    AdviceFactSource adviceOnTheFramework(AdviceFactStore store) {
        return new AdviceFactSource(AdviceFigure.ON_FRAMEWORK, store);
    }

    @Bean
    AdviceFactSource adviceWithOutcomesThatCiteAHope(AdviceFactStore store) {
        return new AdviceFactSource(AdviceFigure.CITES_A_HOPE, store);
    }
}
