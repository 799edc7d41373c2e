package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureUses.Use;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A measure's page names the actions and outcomes whose success it shows, and no more than its reader may see. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PlanMeasureUsesTest {

    @Autowired
    ApplicationContext program;

    private PlanStory story;
    private MeasureId measure;

    @BeforeEach
    void aMeasureOfAnActionAndAnOutcome() {
        story = PlanStory.tell(program);
        measure = story.asOperator(() -> program.getBean(Measures.class)
                .begin(story.area.id(), "Trust in the board", Measure.Unit.PERCENT)
                .id());
        var by = new SuccessMeasures.By(measure);
        SuccessMeasures success = program.getBean(SuccessMeasures.class);
        story.asOperator(() -> success.addToLine(story.area.id(), story.lineA, "Parents trust the board.", by)
                .orThrow());
        story.asOperator(() -> success.addToOutcome(story.area.id(), story.outcome, "Trust grows.", by)
                .orThrow());
    }

    @Test
    void actionsAndOutcomesAreNamedInThePlansWordsWithTheWayToThem() {
        assertThat(uses(story.visitor))
                .containsExactly(
                        new Use("Action 1.1(A): Parents trust the board.", "/plan/action/1.1(A)"),
                        new Use("Outcome 1.1: Trust grows.", "/plan/outcome/1.1"));
    }

    @Test
    void whatIsHeldBackIsNotNamedToThePublic() {
        story.asOperator(() -> {
            program.getBean(LineEditing.class).holdBack(story.area.id(), story.lineA, "It names a child.");
            return story;
        });
        assertThat(uses(story.visitor)).hasSize(1).noneMatch(use -> use.words().contains("1.1(A)"));
        assertThat(uses(story.ines)).hasSize(2);
    }

    private List<Use> uses(Principal who) {
        return story.as(who, () -> program.getBean(PlanMeasureUses.class).of(story.area.id(), measure));
    }
}
