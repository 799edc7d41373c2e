package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.rules.TypedTarget.Course;
import uk.sidebyside.measures.rules.TypedTarget.Kind;

/** Each kind of target, at its border and on both sides of it. */
class TypedTargetTest {
    private static final LocalDate DUE = LocalDate.of(2021, 9, 30);
    private static final LocalDate FROM = LocalDate.of(2020, 9, 1);
    private static final LocalDate LONG_AFTER = LocalDate.of(2022, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // 90 is enough for "90%" (AMB-15).
        "AT_LEAST, 90, 89.9, NOT_MET",
        "AT_LEAST, 90, 90, MET",
        "AT_LEAST, 90, 90.1, MET",
        // 75 is not enough for "over 75%".
        "MORE_THAN, 75, 74.9, NOT_MET",
        "MORE_THAN, 75, 75, NOT_MET",
        "MORE_THAN, 75, 75.1, MET",
        "AT_MOST, 5, 5.1, NOT_MET",
        "AT_MOST, 5, 5, MET",
        "LESS_THAN, 5, 5, NOT_MET",
        "LESS_THAN, 5, 4.9, MET",
        "ALL, , 99.9, NOT_MET",
        "ALL, , 100, MET",
        "COUNT, 5, 4, NOT_MET",
        "COUNT, 5, 5, MET",
        "IN_PLACE, , 0, NOT_MET",
        "IN_PLACE, , 1, MET",
    })
    void eachKindHasItsBorder(Kind kind, @Nullable BigDecimal value, BigDecimal figure, TargetStanding standing) {
        assertThat(target(kind, value).on(LONG_AFTER, List.of(point("2021-08-31", figure)), null, Unusual.NOTHING))
                .extracting(Verdict::standing)
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-29, 80, NOT_YET_DUE", // the day before
        "2021-09-30, 80, NOT_YET_DUE", // the day itself: there is still time
        "2021-10-01, 80, NOT_MET", // the day after
        "2021-09-29, 90, MET",
        "2021-10-01, 90, MET",
    })
    void itIsMissedFromTheDayAfterItsDay(LocalDate day, BigDecimal figure, TargetStanding standing) {
        assertThat(target(Kind.AT_LEAST, "90").on(day, List.of(point("2021-08-31", figure)), null, Unusual.NOTHING))
                .extracting(Verdict::standing)
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-31, NOT_YET_DUE", // it counts from 1 September
        "2020-09-01, NOT_REPORTED", // it counts, and the only figure is of the day before
    })
    void whatWasBeforeItCountsIsNotHeldAgainstIt(LocalDate day, TargetStanding standing) {
        var from = new TypedTarget(Kind.AT_LEAST, new BigDecimal(90), Course.ONCE, 3, true, FROM, null);
        assertThat(from.on(day, List.of(point("2020-08-31", "95")), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(standing);
        assertThat(from.on(LONG_AFTER, List.of(point("2020-09-01", "95")), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.MET);
    }

    @Test
    void withoutADayAFigureThatFallsShortMissesAtOnce() {
        var open = new TypedTarget(Kind.AT_LEAST, new BigDecimal(90), Course.ONCE, 3, true, null, null);
        assertThat(open.on(DUE, List.of(point("2021-08-31", "80")), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NOT_MET);
    }

    @Test
    void noFigureIsNotReportedAndNoughtOfNoughtIsNothingToCount() {
        TypedTarget wanted = target(Kind.AT_LEAST, "90");
        assertThat(wanted.on(LONG_AFTER, List.of(), null, Unusual.NOTHING).standing())
                .isEqualTo(TargetStanding.NOT_REPORTED);
        assertThat(wanted.on(LONG_AFTER, List.of(Reported.figure(DUE, null)), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NOT_REPORTED);
        assertThat(wanted.on(LONG_AFTER, List.of(new Reported(DUE, null, 0L, 0L)), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NOTHING_TO_COUNT);
        assertThat(target(Kind.WORDS, (BigDecimal) null)
                        .on(LONG_AFTER, List.of(point("2021-08-31", "90")), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NO_TARGET);
    }

    @Test
    void aFigureOfADayToComeIsNotLookedAt() {
        List<Reported> figures = List.of(point("2021-09-30", "80"), point("2021-10-01", "95"));
        assertThat(target(Kind.AT_LEAST, "90")
                        .on(DUE, figures, null, Unusual.NOTHING)
                        .latest())
                .isEqualTo(figures.getFirst());
        assertThat(target(Kind.AT_LEAST, "90")
                        .on(DUE.plusDays(1), figures, null, Unusual.NOTHING)
                        .latest())
                .isEqualTo(figures.getLast());
    }

    @Test
    void roundingLiftsNothingOverItsTarget() {
        // 1,999,999 of 2,000,000 is 100.0% to four places, and is not all of them.
        var almost = new Reported(DUE, new BigDecimal("100.0000"), 1_999_999L, 2_000_000L);
        assertThat(target(Kind.ALL, (BigDecimal) null)
                        .on(LONG_AFTER, List.of(almost), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NOT_MET);
    }

    @Test
    void whatWasReachedAfterItsDayIsMetLate() {
        List<Reported> figures =
                List.of(point("2021-09-30", "80"), point("2021-10-31", "90"), point("2021-11-30", "91"));
        Verdict late = target(Kind.AT_LEAST, "90").on(LONG_AFTER, figures, null, Unusual.NOTHING);
        assertThat(late.late()).isTrue();
        assertThat(late.reachedOn()).isEqualTo(LocalDate.of(2021, 10, 31));
        assertThat(late.inARow()).isEqualTo(2);
        List<Reported> inTime = List.of(point("2021-09-30", "90"));
        assertThat(target(Kind.AT_LEAST, "90")
                        .on(LONG_AFTER, inTime, null, Unusual.NOTHING)
                        .late())
                .isFalse();
        assertThat(target(Kind.AT_LEAST, "90")
                        .on(LONG_AFTER, figures.subList(0, 1), null, Unusual.NOTHING)
                        .reachedOn())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "80 91 92 93, false, MET",
        "80 91 92, false, REACHED_NOW", // one point short of three
        "91 92 93, false, MET",
        "91 80 93, false, REACHED_NOW", // the run was broken
        "91 92 93, true, REACHED_NOW", // an unusual change for the worse among them
        "91 92 80, false, NOT_MET",
    })
    void sustainedMeansThatTheLastPointsReachItAndNoneIsUnusual(
            String figures, boolean concern, TargetStanding standing) {
        var steady = new TypedTarget(Kind.AT_LEAST, new BigDecimal(90), Course.SUSTAINED, 3, true, null, DUE);
        assertThat(steady.on(LONG_AFTER, monthly(figures), null, new Unusual(false, concern))
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void howManyPointsInARowIsSetWithTheTarget() {
        var two = new TypedTarget(Kind.AT_LEAST, new BigDecimal(90), Course.SUSTAINED, 2, true, null, DUE);
        assertThat(two.on(LONG_AFTER, monthly("80 91 92"), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "60 60 65, false, MET", // each at least the one before, the last above the first
        "60 59 65, false, NOT_MET", // one step down
        "60 60 60, false, NOT_MET", // level is no rise
        "60 59 65, true, MET", // the chart shows a change for the better
        "60, false, TOO_FEW_POINTS",
    })
    void risingMeansNoStepDownAndAGainOrASpecialCause(String figures, boolean better, TargetStanding standing) {
        var rising = new TypedTarget(Kind.WORDS, null, Course.RISING, 3, true, null, DUE);
        assertThat(rising.on(LONG_AFTER, monthly(figures), null, new Unusual(better, false))
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void whereLessIsBetterARiseIsAFall() {
        var falling = new TypedTarget(Kind.WORDS, null, Course.RISING, 3, false, null, DUE);
        assertThat(falling.on(LONG_AFTER, monthly("9 7 7 4"), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.MET);
        assertThat(falling.on(LONG_AFTER, monthly("4 7 7 9"), null, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NOT_MET);
    }

    @Test
    void aRiseIsLookedForOverTwelveMonths() {
        var rising = new TypedTarget(Kind.WORDS, null, Course.RISING, 3, true, null, null);
        List<Reported> figures = new ArrayList<>(List.of(point("2020-09-29", "99")));
        figures.add(point("2020-09-30", "60"));
        figures.add(point("2021-09-30", "61"));
        assertThat(rising.on(LONG_AFTER, figures, null, Unusual.NOTHING).standing())
                .isEqualTo(TargetStanding.MET);
        figures.set(0, point("2020-09-30", "99"));
        figures.remove(1);
        assertThat(rising.on(LONG_AFTER, figures, null, Unusual.NOTHING).standing())
                .isEqualTo(TargetStanding.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "80 85 91 92 93, false, MET",
        "80 78 91 92 93, false, REACHED_NOW", // it did not rise step by step
        "80 78 91 92 93, true, MET", // and the chart shows that it did change for the better
        "80 85 91 92, false, REACHED_NOW", // not sustained yet
        "91 92 93, false, REACHED_NOW", // nothing shows the rise
        "80 85 91 95 93, false, MET", // after the rise it may move, as long as it stays above
        "80 85 89, false, NOT_MET",
    })
    void risingThenSustainedAsksForBoth(String figures, boolean better, TargetStanding standing) {
        var both =
                new TypedTarget(Kind.MORE_THAN, new BigDecimal(90), Course.RISING_THEN_SUSTAINED, 3, true, null, DUE);
        assertThat(both.on(LONG_AFTER, monthly(figures), null, new Unusual(better, false))
                        .standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 59.9, NOT_MET",
        "40, 60, MET", // 50% more than 40, and 20 points: the relative one counts (AMB-14)
        "40, 90, MET",
        "90, 100, NOT_MET",
    })
    void aRelativeChangeIsHeldAgainstTheBaseline(BigDecimal baseline, BigDecimal figure, TargetStanding standing) {
        assertThat(target(Kind.RELATIVE_CHANGE, "50")
                        .on(LONG_AFTER, List.of(point("2021-08-31", figure)), baseline, Unusual.NOTHING)
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void aRelativeChangeIsRefusedWithoutABaselineAndFromNothing() {
        TypedTarget wanted = target(Kind.RELATIVE_CHANGE, "50");
        List<Reported> figures = List.of(point("2021-08-31", "60"));
        assertThat(wanted.on(LONG_AFTER, figures, null, Unusual.NOTHING).standing())
                .isEqualTo(TargetStanding.NO_BASELINE);
        assertThat(wanted.on(LONG_AFTER, figures, BigDecimal.ZERO, Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NO_BASELINE);
        assertThat(wanted.on(LONG_AFTER, List.of(), new BigDecimal(40), Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NOT_REPORTED);
    }

    @Test
    void bothWaysOfReadingAChangeAreShown() {
        Change change = target(Kind.RELATIVE_CHANGE, "50")
                .on(LONG_AFTER, List.of(point("2021-08-31", "62")), new BigDecimal(40), Unusual.NOTHING)
                .change();
        assertThat(change).isNotNull();
        assertThat(change.relative()).isEqualByComparingTo("55");
        assertThat(change.difference()).isEqualByComparingTo("22");
        assertThat(Change.beyondTheWhole(new BigDecimal("66.6"), new BigDecimal(50)))
                .isFalse();
        assertThat(Change.beyondTheWhole(new BigDecimal(67), new BigDecimal(50)))
                .isTrue();
    }

    @Test
    void whereLessIsBetterAChangeCountsDownwards() {
        var fewer = new TypedTarget(Kind.RELATIVE_CHANGE, new BigDecimal(50), Course.ONCE, 3, false, null, null);
        assertThat(fewer.on(LONG_AFTER, List.of(point("2021-08-31", "20")), new BigDecimal(40), Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.MET);
        assertThat(fewer.on(LONG_AFTER, List.of(point("2021-08-31", "60")), new BigDecimal(40), Unusual.NOTHING)
                        .standing())
                .isEqualTo(TargetStanding.NOT_MET);
    }

    @Test
    void aTargetWithoutItsNumberIsNone() {
        assertThatThrownBy(() -> target(Kind.AT_LEAST, (BigDecimal) null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> target(Kind.ALL, "100")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TypedTarget(Kind.ALL, null, Course.SUSTAINED, 0, true, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoHasReachedItIsSaidOfTheTwoStandingsThatDo() {
        assertThat(TargetStanding.MET.reached()).isTrue();
        assertThat(TargetStanding.REACHED_NOW.reached()).isTrue();
        assertThat(TargetStanding.NOT_YET_DUE.reached()).isFalse();
    }

    private static TypedTarget target(Kind kind, @Nullable BigDecimal value) {
        return new TypedTarget(kind, value, Course.ONCE, 3, true, null, DUE);
    }

    private static TypedTarget target(Kind kind, String value) {
        return target(kind, new BigDecimal(value));
    }

    private static Reported point(String on, String value) {
        return point(on, new BigDecimal(value));
    }

    private static Reported point(String on, BigDecimal value) {
        return Reported.figure(LocalDate.parse(on), value);
    }

    /** Figures of one month after another, the last for November 2021. */
    private static List<Reported> monthly(String figures) {
        List<Reported> points = new ArrayList<>();
        String[] each = figures.split(" ");
        for (int i = 0; i < each.length; i++) {
            LocalDate on = LocalDate.of(2021, 11, 28).minusMonths(each.length - 1L - i);
            points.add(point(on.toString(), each[i]));
        }
        return points;
    }
}
