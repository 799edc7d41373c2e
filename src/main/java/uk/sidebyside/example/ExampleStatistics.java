package uk.sidebyside.example;

import org.springframework.stereotype.Component;
import uk.sidebyside.measures.published.PublishedStatistics;

/** What the Department published of York and of every other council: facts, and the only figures here that are no story. */
@Component
@OnlyWithAnExample
class ExampleStatistics {
    private final PublishedStatistics statistics;

    ExampleStatistics(PublishedStatistics statistics) {
        this.statistics = statistics;
    }

    Chapter chapter() {
        return new Chapter(
                "what the Department published of every council",
                story -> !statistics.loads().isEmpty(),
                story -> statistics.loadShipped());
    }
}
