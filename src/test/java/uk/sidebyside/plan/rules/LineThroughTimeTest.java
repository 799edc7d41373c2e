package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.plan.rules.LineThroughTime.Turn;

/** From when to when a line counts, and each day from which it stands otherwise. */
class LineThroughTimeTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 5, 1);
    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final ProgressState NOT_STARTED = state(Meaning.NOT_STARTED);
    private static final ProgressState ON_TRACK = state(Meaning.ON_TRACK);
    private static final ProgressState DELAYED = state(Meaning.DELAYED);
    private static final ProgressState COMPLETED = state(Meaning.COMPLETED);

    @Test
    void whatNobodyReportedOnIsLateToStartAndThenToEnd() {
        assertThat(line(null).turns())
                .containsExactly(
                        new Turn(PUBLISHED, null, null),
                        new Turn(START.plusDays(1), null, Overdue.Kind.TO_START),
                        new Turn(END.plusDays(1), null, Overdue.Kind.TO_END));
    }

    @Test
    void eachReportIsATurnAndOneThatChangesNothingIsNone() {
        assertThat(line(null, at(6, 1, NOT_STARTED), at(6, 1, ON_TRACK), at(7, 1, ON_TRACK), at(8, 1, COMPLETED))
                        .turns())
                .containsExactly(
                        new Turn(PUBLISHED, null, null),
                        new Turn(LocalDate.of(2026, 6, 1), ON_TRACK, null),
                        new Turn(LocalDate.of(2026, 8, 1), COMPLETED, null));
    }

    @Test
    void aDelayDoesNotUndoTheDayThatWasPromised() {
        assertThat(line(null, at(6, 1, DELAYED)).turns())
                .containsExactly(
                        new Turn(PUBLISHED, null, null),
                        new Turn(LocalDate.of(2026, 6, 1), DELAYED, null),
                        new Turn(END.plusDays(1), DELAYED, Overdue.Kind.TO_END));
    }

    @Test
    void aCorrectionCountsFromItsPointUntilTheNextReport() {
        var history = new RowOfStates(
                List.of(at(6, 1, DELAYED), at(10, 1, ON_TRACK)),
                List.of(new Correction(LocalDate.of(2026, 8, 31), COMPLETED, "It was done.")));
        assertThat(new LineThroughTime(PUBLISHED, null, START, END, history).turns())
                .containsExactly(
                        new Turn(PUBLISHED, null, null),
                        new Turn(LocalDate.of(2026, 6, 1), DELAYED, null),
                        new Turn(LocalDate.of(2026, 8, 31), COMPLETED, null),
                        new Turn(LocalDate.of(2026, 10, 1), ON_TRACK, null),
                        new Turn(END.plusDays(1), ON_TRACK, Overdue.Kind.TO_END));
    }

    @Test
    void anEarlierRecordCountsFromTheFirstDayOfWhichItSpeaks() {
        LineThroughTime line = line(null, Entry.of(LocalDate.of(2025, 8, 31), NOT_STARTED));
        assertThat(line.countsFrom()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(line.turns().getFirst()).isEqualTo(new Turn(LocalDate.of(2025, 8, 31), NOT_STARTED, null));
        assertThat(line(null, Entry.of(PUBLISHED, NOT_STARTED)).countsFrom()).isEqualTo(PUBLISHED);
    }

    @Test
    void aClosedPlanCountsUpToItsLastDay() {
        LineThroughTime line = line(LocalDate.of(2026, 7, 31), at(7, 31, DELAYED), at(8, 1, ON_TRACK));
        assertThat(line.turns())
                .extracting(Turn::on)
                .containsExactly(PUBLISHED, START.plusDays(1), LocalDate.of(2026, 7, 31));
        assertThat(line.countsNoMoreFrom()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(line(null).countsNoMoreFrom()).isNull();
        assertThat(line(PUBLISHED).turns()).hasSize(1);
        assertThat(line(PUBLISHED.minusDays(1)).turns()).isEmpty();
    }

    private static LineThroughTime line(@Nullable LocalDate closedOn, Entry... entries) {
        return new LineThroughTime(PUBLISHED, closedOn, START, END, RowOfStates.of(List.of(entries)));
    }

    private static Entry at(int month, int day, ProgressState state) {
        return Entry.of(LocalDate.of(2026, month, day), state);
    }

    private static ProgressState state(Meaning meaning) {
        return new ProgressState(meaning.word(), meaning.word(), TagColour.GREY, meaning, Set.of());
    }
}
