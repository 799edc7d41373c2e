package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sidebyside.access.Principal;

/** The plan as it was known at the close of a day: what was recorded later is not in it, whatever day it speaks of. */
class PlanAsKnownTest extends ProgressOfALine {
    private static final LocalDate TENTH = LocalDate.of(2026, 6, 10);

    @Autowired
    AsKnown known;

    @Autowired
    Ledger ledger;

    @Test
    void whatIsReportedLaterOfThatDayIsNotKnownYet() {
        on(TENTH);
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 7, 20));
        var backdated = Progress.Report.of(
                story.lineA, UUID.randomUUID(), COMPLETED, LocalDate.of(2026, 7, 1), "It was done on the first.");
        story.as(story.nadia, () -> progress.record(story.area.id(), backdated)).orThrow();

        assertThat(state(TENTH.minusDays(1))).isNull();
        assertThat(state(TENTH)).as("at the close of the day itself").isEqualTo(ON_TRACK);
        assertThat(state(LocalDate.of(2026, 7, 1))).isEqualTo(ON_TRACK);
        assertThat(state(LocalDate.of(2026, 7, 19))).isEqualTo(ON_TRACK);
        assertThat(state(LocalDate.of(2026, 7, 20))).isEqualTo(COMPLETED);
    }

    @Test
    void aCorrectionChangesNoDayOnWhichItWasNotKnown() {
        on(TENTH);
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 9, 5));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        var correct = new ReportingPoints.Correct(
                story.lineA, story.points.getFirst(), DELAYED, "We had missed the delay.", UUID.randomUUID());
        story.as(story.nadia, () -> points.correct(story.area.id(), correct)).orThrow();

        assertThat(state(LocalDate.of(2026, 9, 4))).isEqualTo(ON_TRACK);
        assertThat(state(LocalDate.of(2026, 9, 5))).isEqualTo(DELAYED);
        assertThat(line(LocalDate.of(2026, 9, 4)).row().getFirst().corrected()).isFalse();
        assertThat(line(LocalDate.of(2026, 9, 5)).row().getFirst().corrected()).isTrue();
    }

    @Test
    void whatWasLateThenIsLateAndWhatBecameLateSinceIsNot() {
        on(LocalDate.of(2027, 2, 1));

        assertThat(line(LocalDate.of(2026, 6, 1)).overdue()).isNull();
        assertThat(line(LocalDate.of(2026, 6, 2)).overdue()).isNotNull();
        assertThat(line(LocalDate.of(2026, 12, 31)).overdue().toStart()).isTrue();
        assertThat(line(LocalDate.of(2027, 1, 1)).overdue().toStart()).isFalse();
    }

    @Test
    void itEqualsThePlanAsItWasReadThatDay() {
        delay();
        List<String> then = states(story.as(story.nadia, () -> plans.tree(story.area.id(), (String) null)));
        LocalDate day = today();
        on(LocalDate.of(2026, 9, 5));
        record(story.nadia, report(COMPLETED, "Done."));

        PlanTree known = tree(day);
        assertThat(states(known)).isEqualTo(then);
        List<Ledger.Said> said = story.as(story.nadia, () -> ledger.asKnown(story.area.id(), known, PlanStory.BEGINS));
        assertThat(said).extracting(each -> each.state().code()).containsExactly(ON_TRACK, DELAYED);
        assertThat(said.getLast().latest()).isTrue();
    }

    private static List<String> states(PlanTree tree) {
        return tree.lines()
                .map(line -> line.ref() + " " + line.state() + " " + line.sinceOn() + " " + line.reportedOn() + " "
                        + line.dates().expectedEndOn() + " " + line.overdue() + " " + line.row())
                .toList();
    }

    private PlanTree tree(LocalDate day) {
        return story.as(story.nadia, () -> known.tree(story.area.id(), day));
    }

    private Line line(LocalDate day) {
        return tree(day).line("1.1(A)").orElseThrow();
    }

    private String state(LocalDate day) {
        LineState state = line(day).state();
        return state == null ? null : state.code();
    }
}
