package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.Principal;
import uk.sidebyside.shared.Finding;

/** Points that are closed keep what they showed, and are corrected beside it. */
class ReportingPointsTest extends ProgressOfALine {
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
}
