package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sidebyside.audits.quality.ThreadSample.Followed;
import uk.sidebyside.audits.quality.ThreadSampleId;
import uk.sidebyside.audits.quality.ThreadSamples;
import uk.sidebyside.example.Sheet.Row;

/**
 * What was drawn for an inspector of all that people said in a year. Whoever reads a view made its words ready, {@code thread-words.csv};
 * those of a child and of a mother still wait for their officer.
 */
@Component
@OnlyWithAnExample
class ExampleThreads {
    private static final String RUNS = "coordinator";
    private static final int DAYS_TO_MAKE_READY = 3;

    private final ThreadSamples threads;

    ExampleThreads(ThreadSamples threads) {
        this.threads = threads;
    }

    void tell(Story story) {
        LocalDate visit = story.clock().today().minusDays(10);
        List<ThreadSampleId> drawn = new ArrayList<>();
        List<Followed> followed = new ArrayList<>();
        story.as(RUNS, visit, () -> {
            drawn.add(threads.draw(
                            story.area(),
                            new ThreadSamples.Draw(
                                    Story.id("thread sample"),
                                    "For the inspector’s visit",
                                    "the inspector chose these words",
                                    8,
                                    visit.minusYears(1),
                                    visit))
                    .orThrow());
            followed.addAll(threads.follow(story.area(), drawn.getFirst()).threads());
        });
        for (Row row : story.sheet().rows("thread-words.csv")) {
            followed.stream()
                    .filter(one -> row.day("given_on")
                            .equals(Objects.requireNonNull(one.traced()).givenOn()))
                    .forEach(one ->
                            story.as(row.text("reader"), visit.plusDays(DAYS_TO_MAKE_READY), () -> threads.redact(
                                            story.area(),
                                            drawn.getFirst(),
                                            one.row().number(),
                                            one.row().version(),
                                            row.text("words"),
                                            true)
                                    .orThrow()));
        }
    }
}
