package uk.sidebyside.assessments.notified;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.assessments.notified.HealthNoticeFacts.Counted;
import uk.sidebyside.assessments.notified.rules.AgeCounted;

/** Both ways of counting notices (REQUIREMENTS AMB-10). docs/rules/section-23.md says what they count and what they can't. */
@Configuration(proxyBeanMethods = false)
class HealthNoticeSources {

    @Bean
    Counted notifiedUnderSchoolAge(HealthNoticeStore store) {
        return new Counted(AgeCounted.UNDER_SCHOOL_AGE, store);
    }

    @Bean
    Counted notifiedUnderFive(HealthNoticeStore store) {
        return new Counted(AgeCounted.UNDER_FIVE, store);
    }
}
