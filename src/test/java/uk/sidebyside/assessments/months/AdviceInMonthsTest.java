package uk.sidebyside.assessments.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Advice of a month is counted by the day on which it fell due, in all and by each body, whoever asks. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class AdviceInMonthsTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Autowired
    ApplicationContext program;

    @Autowired
    MonthsOfCases months;

    private AdviceStory story;

    /** Due on 12 June 2026: speech therapy comes in time, social care does not come. */
    @BeforeEach
    void begin() {
        story = AdviceStory.tell(program);
        AdviceId speech = story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
        assertThat(story.request(speech).dueOn()).isEqualTo(LocalDate.of(2026, 6, 12));
        story.send(story.tess, speech, AdviceStory.good());
        story.clock.set(LocalDate.of(2026, 8, 3));
    }

    private List<String> of(YearMonth month) {
        return story.as(story.cora, () -> months.of(story.area, month)).lines().stream()
                .filter(line -> line.what().startsWith("advice"))
                .map(line ->
                        line.what() + " " + line.now().so() + "/" + line.now().outOf() + " after "
                                + line.before().so() + "/" + line.before().outOf())
                .toList();
    }

    @Test
    void whatCameByItsDayIsOnTimeAndWhatDidNotComeIsNot() {
        List<String> june = List.of(
                "advice on time, from everybody who was asked 1/2 after 0/0",
                "advice on time, Hospital 1/1 after 0/0",
                "advice on time, TC 0/1 after 0/0");
        assertThat(of(JUNE)).isEqualTo(june);
        assertThat(of(JUNE.plusMonths(1)))
                .containsExactly(
                        "advice on time, from everybody who was asked 0/0 after 1/2",
                        "advice on time, Hospital 0/0 after 1/1",
                        "advice on time, TC 0/0 after 0/1");
        assertThat(of(JUNE.minusMonths(1)))
                .containsExactly("advice on time, from everybody who was asked 0/0 after 0/0");
        story.around.exclude(story.around.kit, story.cora, null, null, LocalDate.of(2026, 8, 3), null);
        assertThat(of(JUNE))
                .as("who is kept away from the child counts the same")
                .isEqualTo(june);
    }
}
