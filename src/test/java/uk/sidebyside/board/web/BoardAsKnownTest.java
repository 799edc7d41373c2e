package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.ChallengeId;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.board.DecisionId;
import uk.sidebyside.board.Decisions;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.board.Report;
import uk.sidebyside.board.Reports;
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

    @Test
    void reportsDecisionsAndFamilyVoiceAreThoseOfTheDay() throws Exception {
        story.as(story.ada, () -> {
            program.getBean(MonthlyReports.class).open(story.area, YearMonth.of(2026, 5));
            return story;
        });
        story.clock.set(LocalDate.of(2026, 6, 9));
        UUID decided = decide("Meet every month.", LocalDate.of(2026, 6, 12));
        story.clock.set(LocalDate.of(2026, 6, 10));
        writeVoice("Waiting is hard.", 0);
        story.clock.set(LocalDate.of(2026, 6, 15));
        handIn();
        writeVoice("Waiting is hard, and dates help.", 1);
        decide("Meet online.", null);
        story.as(story.plan.ruth, () -> program.getBean(Decisions.class)
                        .followUp(story.area, new DecisionId(decided), 1, "The board met in June."))
                .orThrow();
        story.clock.set(LocalDate.of(2026, 6, 20));

        assertThat(text("2026-06-09"))
                .contains("The report that was due was not received.")
                .contains("Decision 1, 9 June 2026. Meet every month. Why: It was too slow.")
                .contains("The family seats had not written this section yet.")
                .contains("no decision was to be looked at again")
                .doesNotContain("Meet online");
        assertThat(text("2026-06-14"))
                .contains("The report that was due was not received.")
                .contains("Follow-up of decision 1", "Waiting is hard.")
                .doesNotContain("and dates help", "Meet online");
        assertThat(text("2026-06-15"))
                .contains("The report that was due was received.", "Decision 2", "and dates help")
                .contains("What a report said is kept from the day on which it was approved.")
                .contains("What the board was asked to decide is not kept day by day")
                .doesNotContain("Follow-up of decision 1");
    }

    private UUID decide(String what, @Nullable LocalDate followUpOn) {
        var decision = new Decisions.Record(
                UUID.randomUUID(),
                story.board,
                null,
                LocalDate.now(story.clock),
                what,
                "It was too slow.",
                List.of(story.plan.nadiasSeat),
                null,
                followUpOn);
        return story.as(story.plan.ruth, () -> program.getBean(Decisions.class).record(story.area, decision))
                .orThrow()
                .value();
    }

    private void writeVoice(String words, int seen) {
        story.as(story.farah, () -> program.getBean(FamilyVoices.class)
                .write(story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, words, "", seen))
                .orThrow());
    }

    private void handIn() {
        Reports reports = program.getBean(Reports.class);
        Report draft = story.as(story.ada, () -> reports.ofMonth(story.area, YearMonth.of(2026, 5)))
                .getFirst();
        story.as(story.plan.ines, () -> reports.submit(
                        story.area, draft.id(), draft.version(), new Report.Text("Late, and here.", "", "", "", "", ""))
                .orThrow());
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
