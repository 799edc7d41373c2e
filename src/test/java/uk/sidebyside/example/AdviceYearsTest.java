package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdviceHistory.Told;
import uk.sidebyside.assessments.advice.rules.AdviceClock;
import uk.sidebyside.assessments.advice.rules.SelfCheck;
import uk.sidebyside.assessments.advice.rules.Strand;

/** York's two years of advice tell the same story on whichever day the example is loaded. */
class AdviceYearsTest {
    private static final UUID SPEECH = new UUID(7, 1);
    private static final UUID HANDS = new UUID(7, 2);
    private static final SeatId WRITER = new SeatId(new UUID(7, 3));
    private static final SeatId SECOND = new SeatId(new UUID(7, 4));

    private static List<Told> told(LocalDate today) {
        var officers = List.of(new SeatId(new UUID(1, 1)), new SeatId(new UUID(1, 2)));
        return new AdviceYears(
                        today,
                        List.of(
                                new AdviceYears.Profession(
                                        SPEECH, WRITER, SECOND, "talking", "a therapist", Strand.EDUCATION, 10, 14),
                                new AdviceYears.Profession(
                                        HANDS, WRITER, WRITER, "movement", "a therapist", Strand.HEALTH, 6, 10)))
                .tell(new Caseload(new Sheet("york", today), officers).make());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-27", "2026-12-31", "2027-01-01", "2027-02-28", "2027-05-31", "2027-08-30", "2028-02-29"
            })
    void aboutNineInTenPiecesCameOnTimeInTheLastYearAndFewerInTheYearBefore(LocalDate today) {
        List<Told> all = told(today);
        assertThat(onTime(all, today.minusYears(1), today)).isBetween(86.0, 94.0);
        assertThat(onTime(all, today.minusYears(2), today.minusYears(1))).isBetween(77.0, 86.0);
        assertThat(all.stream().filter(one -> one.answeredOn() == null && !due(one).isBefore(today)))
                .as("open, and not late")
                .hasSizeBetween(8, 60);
        assertThat(all.stream().filter(one -> one.point().equals(SPEECH)).count())
                .isGreaterThan(
                        all.stream().filter(one -> one.point().equals(HANDS)).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27", "2027-01-01", "2028-02-29"})
    void nothingIsToComeMostIsOnTheFrameworkAndSomeWasReturned(LocalDate today) {
        List<Told> all = told(today);
        assertThat(all).allSatisfy(one -> {
            assertThat(one.receivedOn()).isBefore(today);
            assertThat(one.answeredOn() == null || !one.answeredOn().isAfter(today))
                    .isTrue();
            assertThat(one.answeredOn() == null || !one.answeredOn().isBefore(one.receivedOn()))
                    .isTrue();
        });
        List<Told> answered =
                all.stream().filter(one -> one.answeredOn() != null).toList();
        long kept = answered.stream()
                .filter(one -> SelfCheck.onTheFramework(one.versions().getFirst()))
                .count();
        assertThat(100.0 * kept / answered.size()).isBetween(93.0, 99.0);
        assertThat(answered)
                .filteredOn(one -> due(one).isAfter(today.minusWeeks(52)))
                .allMatch(one -> SelfCheck.onTheFramework(one.versions().getFirst()));
        assertThat(answered.stream().filter(one -> one.versions().size() > 1)).isNotEmpty();
        assertThat(all.stream().filter(Told::excused)).isNotEmpty();
    }

    private static LocalDate due(Told one) {
        return AdviceClock.due(one.receivedOn()).on();
    }

    /** Who came to training and who did not stand beside each other by it. */
    @Test
    void twoWriteForTalkingAndBothAreSometimesLateAndSometimesReturned() {
        for (SeatId writer : List.of(WRITER, SECOND)) {
            List<Told> theirs = told(LocalDate.of(2026, 11, 27)).stream()
                    .filter(one -> one.point().equals(SPEECH) && writer.equals(one.writer()))
                    .toList();
            assertThat(theirs).hasSizeGreaterThan(40);
            assertThat(theirs).anyMatch(one -> one.versions().size() == 2);
            long late = theirs.stream()
                    .filter(one -> one.answeredOn() != null && one.answeredOn().isAfter(due(one)))
                    .count();
            assertThat(100.0 * late / theirs.size()).isBetween(5.0, 25.0);
        }
    }

    private static double onTime(List<Told> all, LocalDate from, LocalDate to) {
        List<Told> due = all.stream()
                .filter(one -> !due(one).isBefore(from) && due(one).isBefore(to))
                .toList();
        assertThat(due).hasSizeGreaterThan(200);
        return 100.0
                * due.stream()
                        .filter(one ->
                                one.answeredOn() != null && !one.answeredOn().isAfter(due(one)))
                        .count()
                / due.size();
    }
}
