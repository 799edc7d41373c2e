package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.ChallengeId;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.SuccessMeasureId;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The board's page as it was known on a past day: plan, measures and questions together. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class BoardAsKnownTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 6, 8);

    @Autowired
    ApplicationContext program;

    @Autowired
    Challenges challenges;

    @Autowired
    Measures measures;

    @Autowired
    Readings readings;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private AtTheBoard board;

    @BeforeEach
    void aBoard() {
        story = BoardStory.tell(program);
        story.clock.set(ASKED);
        board = new AtTheBoard(pages, story);
    }

    @Test
    void whatWasAskedAnsweredAndReportedLaterIsNotThere() throws Exception {
        ChallengeId id = ask("Why is it late?");
        Measure advice =
                story.as(story.plan.operator, () -> measures.begin(story.area, "Advice on time", Measure.Unit.PERCENT));
        report(advice, 40);
        LocalDate day = LocalDate.of(2026, 6, 20);
        story.clock.set(day);
        report(advice, 41);
        story.clock.set(LocalDate.of(2026, 6, 21));
        report(advice, 45);
        story.as(story.plan.nadia, () -> challenges.answer(story.area, id, UUID.randomUUID(), "By 30 June."));
        ask("Who else is late?");

        String then = text("2026-06-20");
        assertThat(then)
                .contains("As it was known at the close of 20 June 2026.")
                .contains("82% (41 of 50)")
                .contains("Why is it late?", "to answer by 15 June 2026. Late")
                .doesNotContain("Who else is late?", "80% (40 of 50)", "90% (45 of 50)");
        assertThat(text("2026-06-19")).contains("80% (40 of 50)");
        assertThat(board.page(story.simon, get("/board")).text())
                .contains("Who else is late?")
                .doesNotContain("As it was known");
    }

    @Test
    void aDoneActionWhoseMeasureFallsShortIsListedFromTheDayOnWhichThatWasKnown() throws Exception {
        SuccessMeasureId shown = story.as(story.plan.operator, () -> program.getBean(SuccessMeasures.class)
                .addToLine(
                        story.area,
                        story.plan.lineA,
                        "Advice comes back on time",
                        new SuccessMeasures.ByANewOne(
                                Measure.Unit.PERCENT, SetTarget.core(Kind.AT_LEAST, new BigDecimal("90"), null)))
                .orThrow());
        say("progressing-and-on-track", "Begun.");
        story.clock.set(LocalDate.of(2026, 6, 20));
        say("completed", "All is done.");
        story.clock.set(LocalDate.of(2026, 6, 22));
        Measure advice =
                story.as(story.plan.operator, () -> measures.all(story.area).getLast());
        assertThat(shown).isNotNull();
        report(advice, 40);

        assertThat(board.page(story.simon, get("/board")).text())
                .contains(
                        "States that their own measures contradict",
                        "1.1(A) says “Completed”",
                        "Advice comes back on time Its latest figure falls short of the target.");
        story.clock.set(LocalDate.of(2026, 6, 23));
        assertThat(text("2026-06-21")).doesNotContain("States that their own measures contradict");
        assertThat(text("2026-06-22")).contains("States that their own measures contradict");
    }

    private void say(String state, String words) {
        var report = Progress.Report.of(story.plan.lineA, UUID.randomUUID(), state, LocalDate.now(story.clock), words);
        story.as(story.plan.nadia, () -> program.getBean(Progress.class).record(story.area, report))
                .orThrow();
    }

    @Test
    void aDayThatCanNotBeShownIsSaidToBeSo() throws Exception {
        for (String day : new String[] {"2026-06-09", "2026-04-01", "last-week"}) {
            assertThat(board.as(story.simon, get("/board").param("as-at", day)).getStatus())
                    .as(day)
                    .isEqualTo(400);
        }
        assertThat(board.as(story.simon, get("/board").param("as-at", "2026-06-08"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(board.as(null, get("/board").param("as-at", "2026-06-01")).getStatus())
                .isNotEqualTo(200);
    }

    private String text(String day) throws Exception {
        return board.page(story.simon, get("/board").param("as-at", day)).text();
    }

    private ChallengeId ask(String question) {
        var ask = new Challenges.Ask(
                UUID.randomUUID(),
                question,
                story.plan.nadiasSeat,
                LocalDate.now(story.clock).plusDays(7),
                null);
        return story.as(story.simon, () -> challenges.ask(story.area, ask)).orThrow();
    }

    private void report(Measure measure, long were) {
        var reading = new Reading(null, LocalDate.of(2026, 6, 1), null, were, 50L, "", "Log");
        story.as(story.plan.operator, () -> readings.record(story.area, measure.id(), reading))
                .orThrow();
    }
}
