package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Reports and answers count under the day on which they were due, from when they were asked for. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class OnTimeTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 7);

    @Autowired
    ApplicationContext program;

    @Autowired
    Challenges challenges;

    @Autowired
    Reports reports;

    @Autowired
    Figures figures;

    @Autowired
    Recount recount;

    private BoardStory story;

    @BeforeEach
    void aReportIsOpenedAndAQuestionAsked() {
        story = BoardStory.tell(program);
        story.clock.set(LocalDate.of(2026, 6, 1));
        story.as(Principal.job(story.area, "test"), () -> {
            program.getBean(MonthlyReports.class).run(story.area, LocalDate.of(2026, 6, 1));
            return "";
        });
    }

    @AfterEach
    void recordsAndLedgerAgree() {
        assertThat(story.plan.asOperator(() -> recount.now(story.area)).kept()).isEmpty();
    }

    @Test
    void aReportThatDoesNotComeIsDueWithoutAnyWriting() {
        assertThat(reports(DUE.minusDays(1))).isEqualTo(Count.NONE);
        assertThat(reports(DUE)).isEqualTo(new Count(0, 1));
    }

    @Test
    void aReportThatComesByItsDayIsOnTimeAndOneThatIsSentBackIsNot() {
        handIn(DUE);
        assertThat(reports(DUE)).isEqualTo(new Count(1, 1));
        story.clock.set(DUE.plusDays(1));
        story.as(story.plan.ruth, () -> reports.sendBack(story.area, report().id(), "The risks are missing.")
                .orThrow());
        assertThat(reports(DUE)).isEqualTo(new Count(0, 1));
        handIn(DUE.plusDays(2));
        assertThat(reports(DUE)).isEqualTo(new Count(0, 1));
        assertThat(reports(DUE, DUE)).as("as it was known on the day").isEqualTo(new Count(1, 1));
    }

    @Test
    void aReportThatWasApprovedStaysOnTimeWhenItIsCorrected() {
        handIn(DUE.minusDays(1));
        story.as(story.plan.ruth, () -> reports.approve(story.area, report().id())
                .orThrow());
        story.clock.set(DUE.plusDays(30));
        story.as(story.plan.ruth, () -> reports.correct(story.area, report().id(), "A figure was wrong.")
                .orThrow());
        assertThat(reports(DUE)).isEqualTo(new Count(1, 1));
    }

    @Test
    void anAnswerIsOnTimeByTheDayFirstSetWhateverComesLater() {
        ChallengeId early = ask("Why is it late?");
        ChallengeId late = ask("Who waits?");
        assertThat(answers(DUE.minusDays(1))).isEqualTo(Count.NONE);
        assertThat(answers(DUE)).isEqualTo(new Count(0, 2));
        story.clock.set(DUE);
        answer(early);
        assertThat(answers(DUE)).isEqualTo(new Count(1, 2));
        story.clock.set(DUE.plusDays(1));
        answer(late);
        story.as(story.simon, () -> challenges
                .notAccept(story.area, early, UUID.randomUUID(), "Not enough.", DUE.plusDays(20))
                .orThrow());
        assertThat(answers(DUE.plusDays(30))).isEqualTo(new Count(1, 2));
    }

    private ChallengeId ask(String question) {
        return story.as(story.simon, () -> challenges
                .ask(story.area, new Challenges.Ask(UUID.randomUUID(), question, story.plan.nadiasSeat, DUE, null))
                .orThrow());
    }

    private void answer(ChallengeId id) {
        story.as(story.plan.nadia, () -> challenges
                .answer(story.area, id, UUID.randomUUID(), "Two posts are vacant.")
                .orThrow());
    }

    private void handIn(LocalDate on) {
        story.clock.set(on);
        Report report = report();
        var text = new Report.Text("The first meeting was held.", "", "", "", "", "");
        story.as(story.plan.ines, () -> reports.submit(story.area, report.id(), report.version(), text)
                .orThrow());
    }

    private Report report() {
        return story.as(story.ada, () -> reports.ofMonth(story.area, JUNE)).getFirst();
    }

    private Count reports(LocalDate day) {
        return reports(day, null);
    }

    private Count reports(LocalDate day, @Nullable LocalDate knownOn) {
        return standing("board.reports", day, knownOn);
    }

    private Count answers(LocalDate day) {
        return standing("board.answers", day, null);
    }

    private Count standing(String source, LocalDate day, @Nullable LocalDate knownOn) {
        var key = new SourceKey(source);
        return story.as(story.plan.visitor, () -> figures.standing(story.area, List.of(key), List.of(day), knownOn)
                .getOrDefault(key, new TreeMap<>())
                .getOrDefault(day, Count.NONE));
    }
}
