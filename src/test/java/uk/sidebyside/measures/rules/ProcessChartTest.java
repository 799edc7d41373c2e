package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.rules.ControlLimits.Steps;
import uk.sidebyside.measures.rules.ProcessChart.Group;
import uk.sidebyside.measures.rules.ProcessChart.Observation;

class ProcessChartTest {

    @ParameterizedTest(name = "{0} points: limits {1}, on trial {2}")
    @CsvSource({
        "1, false, false",
        "6, false, false",
        "7, true, true",
        "11, true, true",
        "12, true, false",
        "13, true, false"
    })
    void limitsNeedSevenPointsAndAreOnTrialBelowTwelve(int points, boolean limits, boolean trial) {
        Group group = latest(ProcessChart.of(alternating(points), List.of(), Steps.SCREENED, OptionalInt.empty()));
        assertThat(group.limits() != null).isEqualTo(limits);
        assertThat(group.trial()).isEqualTo(trial);
        assertThat(group.causes()).hasSize(points);
    }

    /** Six that rise, of values that would be far outside: nothing is claimed. */
    @Test
    void aRunChartClaimsNothing() {
        List<Observation> few = observations("1 2 3 4 5 600");
        assertThat(latest(ProcessChart.of(few, List.of(), Steps.SCREENED, OptionalInt.empty()))
                        .causes())
                .containsOnlyNulls()
                .hasSize(6);
    }

    @Test
    void aRebaseBeginsWithThePointOfItsDay() {
        ProcessChart chart = ProcessChart.of(alternating(20), List.of(end(8)), Steps.SCREENED, OptionalInt.empty());
        assertThat(chart.groups()).extracting(group -> group.points().size()).containsExactly(8, 12);
        assertThat(latest(chart).points().getFirst().on()).isEqualTo(end(8));
    }

    @Test
    void aRebaseBetweenTwoPointsBeginsWithTheNext() {
        ProcessChart dayAfter =
                ProcessChart.of(alternating(20), List.of(end(7).plusDays(1)), Steps.SCREENED, OptionalInt.empty());
        assertThat(dayAfter.groups()).extracting(group -> group.points().size()).containsExactly(8, 12);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01", "2024-01-31", "2030-01-01"})
    void aRebaseBeforeTheFirstPointOnItOrAfterTheLastCutsNothing(LocalDate day) {
        assertThat(ProcessChart.of(alternating(20), List.of(day), Steps.SCREENED, OptionalInt.empty())
                        .groups())
                .hasSize(1);
    }

    @Test
    void twoRebasesBetweenTheSamePointsCutOnce() {
        assertThat(ProcessChart.of(
                                alternating(20),
                                List.of(end(7).plusDays(1), end(7).plusDays(2)),
                                Steps.SCREENED,
                                OptionalInt.empty())
                        .groups())
                .hasSize(2);
    }

    /** Fourteen points above the average of all; cut in the middle, each half has its own average and no run. */
    @Test
    void aRebaseInTheMiddleOfARunEndsIt() {
        List<Observation> all = observations("10 12 10 12 10 12 10 12 10 12 10 12 20 22 20 22 20 22 20 22 20 22 20 22");
        ProcessChart whole = ProcessChart.of(all, List.of(), Steps.SCREENED, OptionalInt.empty());
        assertThat(latest(whole).causes()).doesNotContainNull();
        ProcessChart cut = ProcessChart.of(all, List.of(end(12)), Steps.SCREENED, OptionalInt.empty());
        assertThat(cut.groups()).hasSize(2).allSatisfy(group -> assertThat(group.causes())
                .containsOnlyNulls());
        assertThat(Objects.requireNonNull(cut.groups().getFirst().limits()).mean())
                .isEqualTo(11);
        assertThat(Objects.requireNonNull(latest(cut).limits()).mean()).isEqualTo(21);
    }

    /** Seven that rise, cut after the third: neither part has seven. */
    @Test
    void aTrendDoesNotGoOnBeyondARebase() {
        List<Observation> rising = observations("5 6 5 6 5 6 5 6 7 8 9 10 11 9 10 9 10 9 10");
        assertThat(Values.marks(latest(ProcessChart.of(rising, List.of(), Steps.ALL, OptionalInt.empty()))
                        .causes()))
                .contains("TTTTTT");
        ProcessChart cut = ProcessChart.of(rising, List.of(end(9)), Steps.ALL, OptionalInt.empty());
        assertThat(cut.groups())
                .extracting(group -> Values.marks(group.causes()))
                .noneMatch(marks -> marks.contains("T"));
    }

    @Test
    void fixedLimitsAreFixedInEachPart() {
        List<Observation> all = observations("1 2 1 2 1 2 1 2 1 2 1 2 9 9 9");
        assertThat(Objects.requireNonNull(latest(ProcessChart.of(all, List.of(), Steps.ALL, OptionalInt.of(12)))
                                .limits())
                        .mean())
                .isEqualTo(1.5);
    }

    @Test
    void nothingReportedIsNoGroup() {
        ProcessChart chart = ProcessChart.of(List.of(), List.of(end(3)), Steps.SCREENED, OptionalInt.empty());
        assertThat(chart.groups()).isEmpty();
        assertThat(chart.latest()).isNull();
    }

    private static Group latest(ProcessChart chart) {
        return Objects.requireNonNull(chart.latest());
    }

    private static List<Observation> alternating(int points) {
        return observations("1 2 ".repeat(points).substring(0, 2 * points));
    }

    static List<Observation> observations(String numbers) {
        List<Observation> observations = new ArrayList<>();
        for (double value : Values.of(numbers)) {
            observations.add(new Observation(end(observations.size()), value));
        }
        return observations;
    }

    private static LocalDate end(int month) {
        return YearMonth.of(2024, 1).plusMonths(month).atEndOfMonth();
    }
}
