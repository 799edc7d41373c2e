package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Who is asked once a family is back is asked about the plan with which it came, and not about the request that had ended. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class AskedAfterAMoveBackTest {
    @Autowired
    private ApplicationContext program;

    private AdviceStory story;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
    }

    private void taken(CaseStep step, LocalDate on, @Nullable LocalDate until) {
        story.as(story.cora, () -> program.getBean(CaseSteps.class)
                .take(
                        story.area,
                        new CaseId(story.kitsCase),
                        new CaseSteps.Take(UUID.randomUUID(), step, on, until, "", ""))
                .orThrow());
    }

    @Test
    void theCaseShowsThem() {
        taken(CaseStep.MOVED_AWAY, AdviceStory.TODAY.minusDays(1), null);
        taken(CaseStep.MOVED_IN, AdviceStory.TODAY, LocalDate.of(2025, 5, 5));
        story.ask(story.kitsCase, story.speech);
        assertThat(story.as(story.cora, () -> program.getBean(Cases.class).open(story.area, new CaseId(story.kitsCase)))
                        .askedNow())
                .hasSize(1);
    }
}
