package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Reports, the family voice, the pack and what was issued: the month of a board from beginning to end. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PackTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 22);
    private static final Report.Text TEXT = new Report.Text(
            "We appointed a lead.", "A post is vacant.", "Act on the vacancy.", "Work goes on.", "", "");

    @Autowired
    ApplicationContext program;

    @Autowired
    Reports reports;

    @Autowired
    MonthlyReports monthly;

    @Autowired
    FamilyVoices voices;

    @Autowired
    Packs packs;

    @Autowired
    Issues issues;

    private BoardStory story;

    @BeforeEach
    void aMonthBeforeTheBoard() {
        story = BoardStory.tell(program);
        story.progressIsReported();
        story.clock.set(TODAY);
    }

    @Test
    void eachWorkstreamHasOneReportAMonthHoweverOftenTheTaskRuns() {
        for (int i = 0; i < 3; i++) {
            Principal job = Principal.job(story.area, "test");
            story.as(job, () -> {
                monthly.run(story.area, LocalDate.of(2026, 5, 1));
                return job;
            });
        }
        List<Report> all = story.as(story.ada, () -> reports.ofMonth(story.area, YearMonth.of(2026, 5)));
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(all.getFirst().state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void aReportIsFilledInFromThePlanAndFrozenWhenItIsHandedIn() {
        Report draft = draft(YearMonth.of(2026, 6));
        assertThat(draft.standing().delayed()).extracting(Standing.LineNow::ref).containsExactly("1.1(A)");
        assertThat(draft.standing().delayed().getFirst().delay().reason()).isEqualTo("Two posts are vacant.");
        assertThat(draft.standing().changes()).hasSize(2);

        story.as(story.plan.ines, () -> reports.submit(story.area, draft.id(), draft.version(), TEXT)
                .orThrow());
        story.as(story.plan.nadia, () -> program.getBean(uk.sidebyside.plan.Progress.class)
                .record(
                        story.area,
                        uk.sidebyside.plan.Progress.Report.of(
                                story.plan.lineA,
                                UUID.randomUUID(),
                                "progressing-and-on-track",
                                TODAY,
                                "Back on track."))
                .orThrow());

        Report handedIn = story.as(story.bilal, () -> reports.byId(story.area, draft.id()));
        assertThat(handedIn.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(handedIn.standing().delayed())
                .extracting(Standing.LineNow::ref)
                .containsExactly("1.1(A)");
    }

    @Test
    void onlyTheLeadOfTheWorkstreamWritesItsReport() {
        Report draft = draft(YearMonth.of(2026, 6));
        for (Principal other : new Principal[] {story.ada, story.plan.nadia, story.plan.ruth, story.farah}) {
            assertThatThrownBy(
                            () -> story.as(other, () -> reports.submit(story.area, draft.id(), draft.version(), TEXT)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aSecondWriterWhoHasNotSeenTheFirstGetsBothTexts() {
        Report draft = draft(YearMonth.of(2026, 6));
        story.as(story.plan.ines, () -> reports.save(story.area, draft.id(), draft.version(), TEXT)
                .orThrow());
        Saving<ReportId> second = story.as(
                story.plan.ines,
                () -> reports.save(
                        story.area, draft.id(), draft.version(), new Report.Text("Mine", "", "", "", "", "")));
        assertThat(second).isInstanceOfSatisfying(Saving.Stale.class, stale -> assertThat(stale.theirs())
                .containsEntry("narrative", TEXT.narrative()));
    }

    @Test
    void anApprovedReportIsIssuedToSeveralBodiesAndKeepsItsText() {
        Report draft = draft(YearMonth.of(2026, 6));
        story.as(story.plan.ines, () -> reports.submit(story.area, draft.id(), draft.version(), TEXT)
                .orThrow());
        assertThatThrownBy(() -> issue(draft.id())).isInstanceOf(NotFound.class);
        story.as(story.plan.ruth, () -> reports.approve(story.area, draft.id()).orThrow());
        assertThat(issue(draft.id())).isEqualTo(2);
        assertThat(issue(draft.id())).as("again").isZero();
        story.as(story.plan.ruth, () -> reports.correct(story.area, draft.id(), "A figure is wrong.")
                .orThrow());

        List<Issue> log =
                story.as(story.simon, () -> issues.of(story.area, draft.id().value()));
        assertThat(log)
                .extracting(Issue::bodyName)
                .containsExactlyInAnyOrder("Council Executive", "Children's Scrutiny Committee");
        assertThat(log).allSatisfy(issue -> assertThat(issue.edition()).isEqualTo(1));
    }

    private int issue(ReportId id) {
        return story.as(story.plan.ruth, () -> issues.report(
                        story.area, id, List.of(story.executive, story.scrutiny), UUID.randomUUID())
                .orThrow());
    }

    @Test
    void onlyAFamilySeatOfTheBodyWritesTheFamilyVoice() {
        for (Principal other :
                new Principal[] {story.ada, story.plan.ruth, story.bilal, story.simon, story.plan.operator}) {
            assertThatThrownBy(() -> write(other, "Families are happy.", "", 0)).isInstanceOf(NotFound.class);
            assertThat(story.as(other, () -> voices.mayWrite(story.area, story.meeting)))
                    .isFalse();
        }
        assertThat(write(story.farah, "Waiting is the hardest part.", "", 0)).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void everyVersionOfTheFamilyVoiceIsKept() {
        write(story.farah, "First.", "", 0);
        write(story.farah, "Second.", "", 1);
        assertThat(write(story.farah, "Not seen the second.", "", 1)).isInstanceOf(Saving.Stale.class);
        assertThat(story.as(story.ada, () -> voices.history(story.area, story.meeting)))
                .extracting(FamilyVoice::words)
                .containsExactly("Second.", "First.");
    }

    @Test
    void aPackIsNotClosedWithoutTheFamilyVoiceOrAReason() {
        savePack(0);
        assertThat(keys(story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting))))
                .containsExactly("pack.needs.familyVoice");
        write(story.farah, "", "The forum meets next week.", 0);
        assertThat(story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting)))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aClosedPackKeepsWhatItSaidAndTakesNoMoreWords() {
        draft(YearMonth.of(2026, 5));
        savePack(0);
        write(story.farah, "Waiting is the hardest part.", "", 0);
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());
        story.as(story.plan.nadia, () -> program.getBean(uk.sidebyside.plan.Progress.class)
                .record(
                        story.area,
                        uk.sidebyside.plan.Progress.Report.of(
                                story.plan.lineA, UUID.randomUUID(), "progressing-and-on-track", TODAY, "On track."))
                .orThrow());

        Pack pack = story.as(story.simon, () -> packs.of(story.area, story.meeting));
        assertThat(pack.closed()).isTrue();
        assertThat(pack.edition().number()).isEqualTo(1);
        assertThat(pack.content().standing().delayed()).hasSize(1);
        assertThat(pack.content().missingReports()).hasSize(1);
        assertThat(pack.content().coverage().percent()).hasValue(0);
        assertThat(keys(write(story.farah, "More.", "", 1))).containsExactly("familyVoice.pack.closed");
        assertThat(keys(savePack(1))).containsExactly("pack.already.closed");
    }

    @Test
    void aFigureThatIsCorrectedLaterChangesNoClosedPack() {
        saysOfTheMeasure("Four in ten leaders can.");
        savePack(0);
        write(story.farah, "Waiting is the hardest part.", "", 0);
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());
        saysOfTheMeasure("Five in ten leaders can.");

        Pack pack = story.as(story.simon, () -> packs.of(story.area, story.meeting));
        assertThat(pack.content().standing().measures())
                .extracting(Standing.MeasureNow::figure)
                .containsExactly("Four in ten leaders can.");
        Overview now =
                story.as(story.simon, () -> program.getBean(Overviews.class).today(story.area));
        assertThat(now.standing().measures())
                .extracting(Standing.MeasureNow::figure)
                .containsExactly("Five in ten leaders can.");
    }

    private void saysOfTheMeasure(String words) {
        story.as(story.plan.operator, () -> {
            MeasureId measure = program.getBean(SuccessMeasures.class)
                    .named(story.area, story.plan.plan)
                    .getFirst()
                    .measure();
            return program.getBean(Readings.class)
                    .record(story.area, measure, Reading.words(TODAY.minusDays(2), words, "A survey"))
                    .orThrow();
        });
    }

    @Test
    void aPackThatIsOpenedAgainBecomesASecondEdition() {
        savePack(0);
        write(story.farah, "Waiting is the hardest part.", "", 0);
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());
        story.as(story.plan.ruth, () -> issues.pack(
                        story.area, story.meeting, List.of(story.executive), UUID.randomUUID())
                .orThrow());
        story.as(story.plan.ruth, () -> packs.reopen(story.area, story.meeting).orThrow());
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());

        Pack pack = story.as(story.simon, () -> packs.of(story.area, story.meeting));
        assertThat(pack.edition().number()).isEqualTo(2);
        assertThat(pack.issues()).extracting(Issue::edition).containsExactly(1);
    }

    @Test
    void thePublicSeesNoPack() {
        assertThatThrownBy(() -> story.as(story.plan.visitor, () -> packs.of(story.area, story.meeting)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOverviewSaysWhatIsDelayedAndWhy() {
        Overview overview =
                story.as(story.simon, () -> program.getBean(Overviews.class).today(story.area));
        assertThat(overview.meeting().id()).isEqualTo(story.meeting);
        assertThat(overview.since()).isEqualTo(BoardStory.MET);
        assertThat(overview.standing().delayed()).hasSize(1);
        assertThat(overview.standing().changes()).hasSize(2);
        assertThat(overview.familyVoice().missing()).isTrue();
    }

    private Report draft(YearMonth month) {
        story.as(story.ada, () -> {
            monthly.open(story.area, month);
            return month;
        });
        ReportId id = story.as(story.ada, () -> reports.ofMonth(story.area, month))
                .getFirst()
                .id();
        return story.as(story.plan.ines, () -> reports.byId(story.area, id));
    }

    private Saving<FamilyVoice> write(Principal by, String words, String reason, int seen) {
        return story.as(
                by,
                () -> voices.write(
                        story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, words, reason, seen)));
    }

    private Saving<MeetingId> savePack(int version) {
        return story.as(
                story.plan.ruth,
                () -> packs.save(
                        story.area,
                        new Packs.Write(
                                story.meeting, version, BoardStory.words("Note the report.", "One line is late."))));
    }

    private static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> refused
                ? refused.findings().stream().map(Finding::key).toList()
                : List.of("saved: " + saving);
    }
}
