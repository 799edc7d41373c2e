package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishPlanTest {
    @Test
    void saysOfEachOutcomeWhatIsDoneHowOneWillKnowAndWhoIsBetterOff() {
        var whole = new PublishPlan.Outcome("1.1", 1, 1, "Families wait less.");
        var bare = new PublishPlan.Outcome("1.2", 0, 0, " ");
        assertThat(new PublishPlan(List.of(whole)).check()).isEmpty();
        assertThat(Found.keys(new PublishPlan(List.of(whole, bare)).check()))
                .containsExactly(
                        "outcomes: outcome.needs.action",
                        "outcomes: outcome.needs.measure",
                        "outcomes: outcome.needs.impact");
        assertThat(new PublishPlan(List.of(bare)).check().getFirst().details()).containsExactly("1.2");
    }

    @Test
    void mayHaveNoOutcomeYet() {
        assertThat(new PublishPlan(List.of()).check()).isEmpty();
    }
}
