package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

@DatabaseTest
@Import(StoryClock.Provided.class)
class ProgressTest {
    private static final String ON_TRACK = "progressing-and-on-track";
    private static final String DELAYED = "progressing-but-delayed";
    private static final String COMPLETED = "completed";

    @Autowired
    ApplicationContext program;

    @Autowired
    Progress progress;

    @Autowired
    ReportingPoints points;

    @Autowired
    Plans plans;

    @Autowired
    LineEditing lines;

    @Autowired
    StoryClock clock;

    private PlanStory story;

    @BeforeEach
    void aPlanInForce() {
        story = PlanStory.tell(program);
    }

    @Test
    void theLeadOfALineReportsAndEverybodySeesIt() {
        on(LocalDate.of(2026, 6, 10));
        record(story.nadia, report(ON_TRACK, "The first workshop took place."));

        Line seen = line(story.visitor, "1.1(A)");
        assertThat(seen.state()).extracting(LineState::label).isEqualTo("Progressing and on track");
        assertThat(seen.sinceOn()).isEqualTo("2026-06-10");
        assertThat(tree(story.visitor).lastUpdatedOn()).contains(LocalDate.of(2026, 6, 10));
    }

    @Test
    void aLineOnWhichNobodyReportedIsNotStatedRatherThanNotStarted() {
        assertThat(line(story.visitor, "1.1(A)").state()).isNull();
        assertThat(tree(story.visitor).notStated()).isEqualTo(2);
    }

    @Test
    void whoDoesNotLeadTheLineFindsNothingToReportOn() {
        for (Principal other : List.of(story.colm, story.ruth, story.visitor)) {
            assertThatThrownBy(() -> record(other, report(ON_TRACK, "Ours now.")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoLeadsTheWorkstreamReportsForAVacantPost() {
        LineId vacant = story.asOperator(() -> story.line(lines, "1.1(C)", story.vacantSeat));
        on(LocalDate.of(2026, 6, 10));
        record(story.ines, Progress.Report.of(vacant, UUID.randomUUID(), ON_TRACK, today(), "It has begun."));
        assertThat(line(story.visitor, "1.1(C)").leads()).allMatch(Lead::vacant);
    }

    @Test
    void aDelayedStateNeedsReasonEffectRecoveryAndANewDate() {
        on(LocalDate.of(2026, 7, 1));
        record(story.nadia, report(ON_TRACK, "Begun."));
        Saving<EntryId> refused =
                story.as(story.nadia, () -> progress.record(story.area.id(), report(DELAYED, "It is late.")));
        assertThat(findings(refused))
                .extracting(Finding::field)
                .containsExactlyInAnyOrder("reason", "effect", "recovery", "newEndOn");
        assertThat(line(story.visitor, "1.1(A)").state())
                .extracting(LineState::code)
                .isEqualTo(ON_TRACK);
    }

    @Test
    void aDelayMovesWhatIsExpectedAndNeverWhatWasPromised() {
        delay();
        Line.Dates dates = line(story.visitor, "1.1(A)").dates();
        assertThat(dates.endOn()).isEqualTo("2026-12-31");
        assertThat(dates.expectedEndOn()).isEqualTo("2027-03-31");
        assertThat(dates.moved()).isTrue();
    }

    @Test
    void overdueIsWorkedOutAndChangesNoState() {
        delay();
        on(LocalDate.of(2026, 12, 31));
        assertThat(line(story.visitor, "1.1(A)").overdue()).isNull();
        on(LocalDate.of(2027, 1, 1));
        Line late = line(story.visitor, "1.1(A)");
        assertThat(late.overdue()).isEqualTo(new Line.Late(false, LocalDate.of(2026, 12, 31), 1));
        assertThat(late.state()).extracting(LineState::code).isEqualTo(DELAYED);
    }

    @Test
    void tenIdenticalSubmissionsAtOnceStoreOne() throws Exception {
        on(LocalDate.of(2026, 6, 10));
        Progress.Report same = report(ON_TRACK, "The first workshop took place.");
        List<Callable<Saving<EntryId>>> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(() -> story.as(story.nadia, () -> progress.record(story.area.id(), same)));
        }
        Set<EntryId> stored = new java.util.HashSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Saving<EntryId>> answer : threads.invokeAll(ten)) {
                stored.add(answer.get().orThrow());
            }
        }
        assertThat(stored).hasSize(1);
    }

    @Test
    void whoReportsOnWhatChangedMeanwhileSeesTheOtherText() {
        on(LocalDate.of(2026, 6, 10));
        int seen = line(story.nadia, "1.1(A)").version();
        record(story.ines, report(ON_TRACK, "The lead of the workstream was first."));
        Progress.Report late = new Progress.Report(
                story.lineA,
                UUID.randomUUID(),
                ON_TRACK,
                today(),
                "Nadia was second.",
                Progress.Late.NONE,
                null,
                Set.of(),
                seen);
        Saving<EntryId> answer = story.as(story.nadia, () -> progress.record(story.area.id(), late));
        assertThat(answer).isInstanceOfSatisfying(Saving.Stale.class, stale -> assertThat(stale.theirs())
                .containsEntry("words", "The lead of the workstream was first."));
    }

    @Test
    void aClosedPointKeepsTheStateOfItsDay() {
        on(LocalDate.of(2026, 6, 10));
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 9, 1));
        int closed = story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        record(story.nadia, report(COMPLETED, "Done."));

        assertThat(closed).isEqualTo(1);
        Line.Cell august = line(story.visitor, "1.1(A)").row().getFirst();
        assertThat(august.state()).extracting(LineState::code).isEqualTo(ON_TRACK);
        assertThat(line(story.visitor, "1.1(B)").row().getFirst().closed()).isTrue();
        assertThat(line(story.visitor, "1.1(B)").row().getFirst().state()).isNull();
    }

    @Test
    void theDayOfAPointMustBeOverBeforeItIsClosed() {
        on(LocalDate.of(2026, 8, 31));
        assertThat((int) story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id())))
                .isZero();
    }

    @Test
    void aPastPointIsCorrectedBesideWhatItShowedAndWhatFollowsIsReadAnew() {
        on(LocalDate.of(2026, 6, 10));
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 12, 1));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        var correct = new ReportingPoints.Correct(
                story.lineA, story.points.getFirst(), DELAYED, "We had missed the delay.", UUID.randomUUID());
        story.as(story.nadia, () -> points.correct(story.area.id(), correct)).orThrow();

        Line corrected = line(story.visitor, "1.1(A)");
        assertThat(corrected.row()).extracting(Line.Cell::corrected).containsExactly(true, true, false);
        assertThat(corrected.state()).extracting(LineState::code).isEqualTo(DELAYED);
    }

    @Test
    void aReportForAClosedPointIsRefused() {
        on(LocalDate.of(2026, 9, 1));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        var late = Progress.Report.of(
                story.lineA, UUID.randomUUID(), ON_TRACK, LocalDate.of(2026, 8, 20), "It was so in August.");
        assertThat(findings(story.as(story.nadia, () -> progress.record(story.area.id(), late))))
                .extracting(Finding::key)
                .contains("on.already.closed");
    }

    @Test
    void embeddedNeedsCompletionProofConfirmationsAndTheBoard() {
        complete();
        assertThat(findings(embed(Set.of(), "", null, "")))
                .extracting(Finding::key)
                .containsExactlyInAnyOrder(
                        "embedded.needs.proof", "embedded.needs.confirmations", "embedded.needs.board");
    }

    @Test
    void theChairMayLiftWhatIsMissingByAPublishedReason() {
        complete();
        embed(Set.of(), "", null, "The audit was postponed; the practice is plain to see.")
                .orThrow();
        assertThat(line(story.visitor, "1.1(A)").state())
                .extracting(LineState::label)
                .isEqualTo("Embedded");
    }

    @Test
    void nobodyButTheChairEmbeds() {
        complete();
        var command = new Progress.Embed(
                story.lineA, UUID.randomUUID(), today(), "It holds.", Set.of(), "", null, "Because.", null);
        assertThatThrownBy(() -> story.as(story.nadia, () -> progress.embed(story.area.id(), command)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void embeddedWithAllThatItNeedsTakesNoOverride() {
        complete();
        for (int month : new int[] {11, 12}) {
            on(LocalDate.of(2026, 11, 29).plusMonths(month == 11 ? 0 : 2));
            record(story.nadia, report(COMPLETED, "It still holds."));
            on(LocalDate.of(2026, 12, 1).plusMonths(month == 11 ? 0 : 3));
            story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        }
        Ref proof = new Ref(story.area.id(), "evidence-item", UUID.randomUUID());
        embed(Set.of(proof), "Vice-chair of the Board", today(), "").orThrow();
        assertThat(line(story.visitor, "1.1(A)").state())
                .extracting(LineState::code)
                .isEqualTo("embedded");
    }

    @Test
    void nothingIsSeenFromAnotherArea() {
        PlanStory other = PlanStory.tell(program);
        assertThatThrownBy(() -> other.as(other.ines, () -> plans.tree(story.area.id(), story.plan)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(
                        other.nadia, () -> progress.record(story.area.id(), report(ON_TRACK, "From next door."))))
                .isInstanceOf(NotFound.class);
    }

    private void complete() {
        on(LocalDate.of(2026, 6, 10));
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 8, 20));
        record(story.nadia, report(COMPLETED, "All of it is done."));
        on(LocalDate.of(2026, 9, 1));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
    }

    private Saving<EntryId> embed(Set<Ref> proof, String confirmer, LocalDate confirmedOn, String reason) {
        var command = new Progress.Embed(
                story.lineA, UUID.randomUUID(), today(), "It holds.", proof, confirmer, confirmedOn, reason, null);
        return story.as(story.ruth, () -> progress.embed(story.area.id(), command));
    }

    private void delay() {
        on(LocalDate.of(2026, 6, 10));
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 7, 1));
        record(
                story.nadia,
                report(DELAYED, "It is late.")
                        .with(new Progress.Late(
                                "A post was empty.", "Families wait.", "It is filled.", LocalDate.of(2027, 3, 31))));
    }

    private Progress.Report report(String state, String words) {
        return Progress.Report.of(story.lineA, UUID.randomUUID(), state, today(), words);
    }

    private EntryId record(Principal author, Progress.Report report) {
        return story.as(author, () -> progress.record(story.area.id(), report)).orThrow();
    }

    private void on(LocalDate day) {
        clock.set(day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PlanTree tree(Principal reader) {
        return story.as(reader, () -> plans.tree(story.area.id(), story.plan));
    }

    private Line line(Principal reader, String ref) {
        return tree(reader).line(ref).orElseThrow();
    }

    private static List<Finding> findings(Saving<EntryId> saving) {
        return saving instanceof Saving.Refused<EntryId> refused ? refused.findings() : List.of();
    }
}
