package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.months.MonthsOfCases;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What whoever leads cases sends to the board stands in the papers of one meeting, with its day, and stays there as it was. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class MonthsInPapersTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    ApplicationContext program;

    @Autowired
    Packs packs;

    @Autowired
    FamilyVoices voices;

    @Autowired
    MonthsOfCases months;

    private BoardStory story;

    @BeforeEach
    void begin() {
        story = BoardStory.tell(program);
        story.clock.set(LocalDate.of(2026, 6, 10));
    }

    private void sends(YearMonth month, String words) {
        story.as(story.plan.operator, () -> {
            months.takeBack(story.area, month);
            months.write(story.area, month, months.of(story.area, month).version(), words)
                    .orThrow();
            months.send(story.area, month);
            return month;
        });
    }

    private List<PackContent.MonthIn> in(MeetingId meeting) {
        Pack pack = story.as(story.simon, () -> packs.of(story.area, meeting));
        return Objects.requireNonNull(pack.content().further()).months();
    }

    private void closes(MeetingId meeting) {
        story.as(story.plan.ruth, () -> packs.save(
                        story.area, new Packs.Write(meeting, 0, BoardStory.words("Note it.", "One line is late.")))
                .orThrow());
        story.as(story.farah, () -> voices.write(
                        story.area,
                        new FamilyVoices.Write(UUID.randomUUID(), meeting, "Waiting is the hardest part.", "", 0))
                .orThrow());
        story.as(story.plan.ruth, () -> packs.close(story.area, meeting).orThrow());
    }

    @Test
    void aMonthThatWasSentStandsInThePapersOfTheNextMeetingWithItsDayAndStaysAsItWasThere() {
        assertThat(in(story.meeting)).isEmpty();
        sends(APRIL, "We look at late cases each Monday.");
        assertThat(in(story.meeting)).singleElement().satisfies(month -> {
            assertThat(month.month()).isEqualTo("April 2026");
            assertThat(month.story()).isEqualTo("We look at late cases each Monday.");
            assertThat(month.sentOn()).isEqualTo(LocalDate.of(2026, 6, 10));
            assertThat(month.writtenAs()).isNotBlank();
            assertThat(month.figures()).extracting(PackContent.FigureIn::now).containsOnly("None");
            assertThat(month.figures())
                    .as("what was not counted is no bar of nought")
                    .extracting(PackContent.FigureIn::percent)
                    .containsOnlyNulls();
        });
        assertThat(in(story.earlier)).as("the meeting before").isEmpty();

        closes(story.meeting);
        story.clock.set(LocalDate.of(2026, 6, 11));
        sends(APRIL, "Other words.");

        assertThat(in(story.meeting))
                .extracting(PackContent.MonthIn::story)
                .containsExactly("We look at late cases each Monday.");
    }

    @Test
    void whatIsSentOnceThePapersAreClosedGoesToTheMeetingAfter() {
        MeetingId next = story.as(story.ada, () -> program.getBean(Meetings.class)
                .plan(
                        story.area,
                        new Meetings.PlanMeeting(
                                UUID.randomUUID(),
                                story.board,
                                LocalDate.of(2026, 7, 30),
                                LocalTime.of(10, 0),
                                LocalTime.of(12, 0),
                                "Room 1",
                                List.of(new Meeting.Item("How the plan stands", Meeting.Purpose.ASSURANCE, 40)))));
        sends(APRIL, "April.");
        closes(story.meeting);
        story.clock.set(LocalDate.of(2026, 6, 24));
        sends(MAY, "May.");

        assertThat(in(story.meeting)).extracting(PackContent.MonthIn::story).containsExactly("April.");
        assertThat(in(next)).extracting(PackContent.MonthIn::story).containsExactly("May.");
    }
}
