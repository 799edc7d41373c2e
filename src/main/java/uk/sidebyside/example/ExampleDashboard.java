package uk.sidebyside.example;

import org.springframework.stereotype.Component;
import uk.sidebyside.measures.Measures;

/** The measures beside the plan's own, and the figures of all of them. */
@Component
@OnlyWithAnExample
class ExampleDashboard {
    private static final String BESIDE_THE_PLAN = "measures-beside.csv";

    private final Measures measures;
    private final ExampleFigures figures;

    ExampleDashboard(Measures measures, ExampleFigures figures) {
        this.measures = measures;
        this.figures = figures;
    }

    Chapter chapter() {
        return new Chapter("what was measured", this::told, this::tell);
    }

    private boolean told(Story story) {
        String last = story.sheet().rows(BESIDE_THE_PLAN).getLast().text("key");
        return measures.find(story.area(), last).isPresent();
    }

    private void tell(Story story) {
        story.clock()
                .on(
                        story.sheet().only("area.csv").day("submitted_on"),
                        () -> figures.define(story.area(), story.sheet(), story.cast(), BESIDE_THE_PLAN));
        figures.tell(story);
    }
}
