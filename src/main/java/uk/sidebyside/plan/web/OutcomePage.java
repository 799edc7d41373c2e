package uk.sidebyside.plan.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.plan.Promises.OutcomeStory;
import uk.sidebyside.thread.Linked;

/**
 * One outcome: what should become better for whom, its actions, and how we will know.
 *
 * @param linked what other rooms tied to it, as far as the reader may see it
 */
public record OutcomePage(OutcomeStory story, @Nullable String chosen, List<Linked> linked) {

    public String at(String path) {
        return PlanPage.at(path, chosen);
    }

    public List<Evidence> evidence() {
        return of(Evidence.Proves.EVIDENCE);
    }

    public List<Evidence> impact() {
        return of(Evidence.Proves.IMPACT);
    }

    private List<Evidence> of(Evidence.Proves proves) {
        return Stream.concat(
                        story.evidence().of(story.outcome().id()).stream(),
                        story.outcome().lines().stream().flatMap(line -> story.evidence().of(line.id()).stream()))
                .filter(item -> item.proves() == proves)
                .toList();
    }
}
