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
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Reports on a line: who may, what they need, and what becomes of two at once. */
class ProgressTest extends ProgressOfALine {
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
    void nothingIsSeenFromAnotherArea() {
        PlanStory other = PlanStory.tell(program);
        assertThatThrownBy(() -> other.as(other.ines, () -> plans.tree(story.area.id(), story.plan)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(
                        other.nadia, () -> progress.record(story.area.id(), report(ON_TRACK, "From next door."))))
                .isInstanceOf(NotFound.class);
    }
}
