package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.plan.rules.YorkKey.COMPLETED;
import static uk.sidebyside.plan.rules.YorkKey.EMBEDDED;
import static uk.sidebyside.plan.rules.YorkKey.ON_TRACK;
import static uk.sidebyside.plan.rules.YorkKey.STARTED_BUT_DELAYED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.plan.rules.RowOfStates.NotStated;
import uk.sidebyside.plan.rules.RowOfStates.NotYet;
import uk.sidebyside.plan.rules.RowOfStates.Stated;

/** Reporting points are irregular: 31 May, 31 August and 30 November 2020, 28 February 2021. */
class RowOfStatesTest {

    private static final LocalDate MAY = LocalDate.of(2020, 5, 31);
    private static final LocalDate AUGUST = LocalDate.of(2020, 8, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 30);
    private static final LocalDate FEBRUARY = LocalDate.of(2021, 2, 28);
    private static final List<LocalDate> POINTS = List.of(AUGUST, MAY, FEBRUARY, NOVEMBER);

    private static final Entry DELAYED_IN_JUNE = Entry.of(LocalDate.of(2020, 6, 20), STARTED_BUT_DELAYED);
    private static final Entry ON_TRACK_IN_OCTOBER = Entry.of(LocalDate.of(2020, 10, 1), ON_TRACK);

    private static Stated said(LocalDate point, ProgressState state) {
        return new Stated(point, state, true, null, null);
    }

    private static Stated lasting(LocalDate point, ProgressState state) {
        return new Stated(point, state, false, null, null);
    }

    @Test
    void eachPointShowsTheLastReportUpToIt() {
        RowOfStates row = RowOfStates.of(List.of(DELAYED_IN_JUNE, ON_TRACK_IN_OCTOBER));

        assertThat(row.at(POINTS, FEBRUARY))
                .containsExactly(
                        new NotStated(MAY),
                        said(AUGUST, STARTED_BUT_DELAYED),
                        said(NOVEMBER, ON_TRACK),
                        lasting(FEBRUARY, ON_TRACK));
    }

    @Test
    void withoutAReportEveryPointIsNotStated() {
        assertThat(RowOfStates.of(List.of()).at(List.of(MAY), MAY)).containsExactly(new NotStated(MAY));
        assertThat(RowOfStates.of(List.of()).stateOn(FEBRUARY)).isEmpty();
        assertThat(RowOfStates.of(List.of()).lastReportOn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-05-30, true", "2020-05-31, false", "2020-06-01, false"})
    void aPointThatLiesAheadIsNotYet(LocalDate day, boolean ahead) {
        assertThat(RowOfStates.of(List.of()).at(List.of(MAY), day).getFirst())
                .isEqualTo(ahead ? new NotYet(MAY) : new NotStated(MAY));
    }

    @Test
    void onePointListedTwiceIsShownOnce() {
        assertThat(RowOfStates.of(List.of()).at(List.of(MAY, MAY), MAY)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2020-05-30, true", "2020-05-31, true", "2020-06-01, false"})
    void aReportCountsForThePointFromItsOwnDayOn(LocalDate on, boolean counts) {
        assertThat(RowOfStates.of(List.of(Entry.of(on, ON_TRACK))).at(List.of(MAY), MAY))
                .containsExactly(counts ? said(MAY, ON_TRACK) : new NotStated(MAY));
    }

    @Test
    void aReportOnTheDayOfThePointBeforeIsNotSaidAgain() {
        RowOfStates row = RowOfStates.of(List.of(Entry.of(MAY, ON_TRACK)));

        assertThat(row.at(POINTS, AUGUST)).contains(said(MAY, ON_TRACK), lasting(AUGUST, ON_TRACK));
    }

    @Test
    void ofTwoReportsForOneDayTheLaterRecordedCounts() {
        RowOfStates row = RowOfStates.of(List.of(Entry.of(MAY, ON_TRACK), Entry.of(MAY, STARTED_BUT_DELAYED)));

        assertThat(row.stateOn(MAY)).contains(STARTED_BUT_DELAYED);
    }

    @Test
    void reportsAreReadInTheOrderOfTheirDaysHoweverTheyWereRecorded() {
        RowOfStates row = RowOfStates.of(List.of(ON_TRACK_IN_OCTOBER, DELAYED_IN_JUNE));

        assertThat(row.stateOn(FEBRUARY)).contains(ON_TRACK);
        assertThat(row.lastReportOn()).contains(ON_TRACK_IN_OCTOBER.on());
    }

    @Test
    void aCorrectionShowsBesideWhatItCorrects() {
        Correction correction = new Correction(AUGUST, ON_TRACK, "The workshop had been held");
        RowOfStates row = new RowOfStates(List.of(DELAYED_IN_JUNE), List.of(correction));

        assertThat(row.at(POINTS, AUGUST))
                .contains(new Stated(AUGUST, ON_TRACK, true, correction, STARTED_BUT_DELAYED));
        assertThat(row.entries()).containsExactly(DELAYED_IN_JUNE);
    }

    @Test
    void aPointThatShowedNothingCanBeCorrected() {
        Correction correction = new Correction(MAY, ON_TRACK, "It was reported on paper");

        assertThat(new RowOfStates(List.of(), List.of(correction)).at(List.of(MAY), MAY))
                .containsExactly(new Stated(MAY, ON_TRACK, false, correction, null));
    }

    @Test
    void aCorrectionLastsUntilTheNextReport() {
        Correction correction = new Correction(AUGUST, COMPLETED, "note");
        Entry inJanuary = Entry.of(LocalDate.of(2021, 1, 5), ON_TRACK);
        RowOfStates row = new RowOfStates(List.of(DELAYED_IN_JUNE, inJanuary), List.of(correction));

        assertThat(row.at(POINTS, FEBRUARY))
                .endsWith(
                        new Stated(AUGUST, COMPLETED, true, correction, STARTED_BUT_DELAYED),
                        lasting(NOVEMBER, COMPLETED),
                        said(FEBRUARY, ON_TRACK));
        assertThat(row.stateOn(AUGUST.minusDays(1))).contains(STARTED_BUT_DELAYED);
        assertThat(row.stateOn(AUGUST)).contains(COMPLETED);
        assertThat(row.stateOn(AUGUST.plusDays(1))).contains(COMPLETED);
    }

    @Test
    void theLaterOfTwoCorrectionsCounts() {
        Correction first = new Correction(AUGUST, COMPLETED, "first");
        Correction second = new Correction(AUGUST, ON_TRACK, "second");
        Correction earlierPoint = new Correction(MAY, STARTED_BUT_DELAYED, "third");
        RowOfStates row = new RowOfStates(List.of(), List.of(first, second, earlierPoint));

        assertThat(row.stateOn(AUGUST)).contains(ON_TRACK);
        assertThat(row.stateOn(NOVEMBER)).contains(ON_TRACK);
        assertThat(row.stateOn(AUGUST.minusDays(1))).contains(STARTED_BUT_DELAYED);
    }

    @Test
    void aReportOnThePointItselfGivesWayToTheCorrectionAndALaterOneDoesNot() {
        Correction correction = new Correction(AUGUST, COMPLETED, "note");
        RowOfStates onThePoint = new RowOfStates(List.of(Entry.of(AUGUST, ON_TRACK)), List.of(correction));
        RowOfStates dayAfter = new RowOfStates(List.of(Entry.of(AUGUST.plusDays(1), ON_TRACK)), List.of(correction));

        assertThat(onThePoint.stateOn(NOVEMBER)).contains(COMPLETED);
        assertThat(dayAfter.stateOn(NOVEMBER)).contains(ON_TRACK);
    }

    @Test
    void completedSinceIsTheFirstDayOfTheUnbrokenTime() {
        Entry completed = Entry.of(LocalDate.of(2020, 9, 1), COMPLETED);
        Entry again = Entry.of(LocalDate.of(2020, 12, 1), COMPLETED);
        RowOfStates row = RowOfStates.of(List.of(DELAYED_IN_JUNE, completed, again));

        assertThat(row.completedSince(LocalDate.of(2020, 8, 31))).isEmpty();
        assertThat(row.completedSince(LocalDate.of(2020, 9, 1))).contains(completed.on());
        assertThat(row.completedSince(FEBRUARY)).contains(completed.on());
    }

    @Test
    void completedSinceMindsCorrections() {
        Entry completed = Entry.of(LocalDate.of(2020, 9, 1), COMPLETED);
        Correction notDone = new Correction(NOVEMBER, ON_TRACK, "One part was still open");

        assertThat(new RowOfStates(List.of(completed), List.of(notDone)).completedSince(FEBRUARY))
                .isEmpty();
    }

    @Test
    void whatIsEmbeddedIsNoLongerCompleted() {
        RowOfStates row = RowOfStates.of(List.of(Entry.of(MAY, COMPLETED), Entry.of(AUGUST, EMBEDDED)));

        assertThat(row.completedSince(FEBRUARY)).isEmpty();
    }
}
