package uk.sidebyside.measures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of measures themselves. */
@Configuration(proxyBeanMethods = false)
class MeasureFactSources {

    @Bean
    MeasureFactSource countedMeasures(StandingStore standings, CountedMeasureStore store) {
        return new MeasureFactSource(
                "measures.counted",
                "measures that are counted from records, of those that are looked after",
                CountedMeasure::counted,
                standings,
                store);
    }

    @Bean
    MeasureFactSource shownMeasures(StandingStore standings, CountedMeasureStore store) {
        return new MeasureFactSource(
                "measures.shown",
                "measures with a target and a figure, of those that are looked after",
                CountedMeasure::shown,
                standings,
                store);
    }

    @Bean
    MeasureFactSource metMeasures(StandingStore standings, CountedMeasureStore store) {
        return new MeasureFactSource(
                "measures.met",
                "measures that reach their targets, of those that people report and that have a target and a figure",
                CountedMeasure::met,
                standings,
                store);
    }
}
