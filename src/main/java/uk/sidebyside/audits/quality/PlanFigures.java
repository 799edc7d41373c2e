package uk.sidebyside.audits.quality;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.CountedPlan;

/** What is counted of audited plans (T12, T18, T20, and how far those who mark agree). */
@Configuration(proxyBeanMethods = false)
class PlanFigures {

    @Bean
    PlanFigure plansOfAHighStandard(SampleStore samples, PlanResults results, Frameworks frameworks, Clock clock) {
        return new PlanFigure(CountedPlan.HIGH, samples, results, frameworks, clock);
    }

    @Bean
    PlanFigure plansWithTheVoiceThroughout(
            SampleStore samples, PlanResults results, Frameworks frameworks, Clock clock) {
        return new PlanFigure(CountedPlan.VOICE, samples, results, frameworks, clock);
    }

    @Bean
    PlanFigure plansMadeTogether(SampleStore samples, PlanResults results, Frameworks frameworks, Clock clock) {
        return new PlanFigure(CountedPlan.TOGETHER, samples, results, frameworks, clock);
    }

    @Bean
    PlanFigure marksThatAgree(SampleStore samples, PlanResults results, Frameworks frameworks, Clock clock) {
        return new PlanFigure(CountedPlan.AGREEMENT, samples, results, frameworks, clock);
    }
}
