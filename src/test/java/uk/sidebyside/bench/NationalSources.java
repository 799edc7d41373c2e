package uk.sidebyside.bench;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.measures.ledger.FactSource;

/** Ten sources, as many as a first screen has measures: half of them count in months, half stand. */
@Configuration(proxyBeanMethods = false)
class NationalSources {
    static final List<GeneratedSource> ALL = List.of(
            new GeneratedSource("bench.requests", false),
            new GeneratedSource("bench.issued", false),
            new GeneratedSource("bench.reviewed", false),
            new GeneratedSource("bench.advice", false),
            new GeneratedSource("bench.returned", false),
            new GeneratedSource("bench.caseload", true),
            new GeneratedSource("bench.waiting", true),
            new GeneratedSource("bench.overdue", true),
            new GeneratedSource("bench.placed", true),
            new GeneratedSource("bench.delayed", true));

    @Bean
    FactSource requests() {
        return ALL.get(0);
    }

    @Bean
    FactSource issued() {
        return ALL.get(1);
    }

    @Bean
    FactSource reviewed() {
        return ALL.get(2);
    }

    @Bean
    FactSource advice() {
        return ALL.get(3);
    }

    @Bean
    FactSource returned() {
        return ALL.get(4);
    }

    @Bean
    FactSource caseload() {
        return ALL.get(5);
    }

    @Bean
    FactSource waiting() {
        return ALL.get(6);
    }

    @Bean
    FactSource overdue() {
        return ALL.get(7);
    }

    @Bean
    FactSource placed() {
        return ALL.get(8);
    }

    @Bean
    FactSource delayed() {
        return ALL.get(9);
    }
}
