package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.rules.SteadyProgress.Answer;

/** R059 and AMB-11. The target is at least 60, where higher is better. */
class SteadyProgressTest {

    @ParameterizedTest(name = "{0} ({1}): steady {2}")
    @CsvSource({
        "50 51 52, USUAL, YES",
        "50 50 51, USUAL, YES", // as good as the one before
        "50 51 51, USUAL, YES",
        "50 50 50, USUAL, NO", // the last no better than the first
        "50 52 51, USUAL, NO",
        "52 51 53, USUAL, NO",
        "99 50 51 52, USUAL, YES", // only the last three
        "50 51, USUAL, CANNOT_SAY",
        "52 51 50, BETTER, YES", // a special cause says so
        "50, BETTER, YES",
        "52 51 50, WORSE, NO",
    })
    void steadyIsEachAsGoodAsTheOneBeforeOrASpecialCause(String values, Variation latest, Answer steady) {
        assertThat(progress(values, Direction.HIGHER, latest).steady()).isEqualTo(steady);
    }

    @ParameterizedTest(name = "{0}: steady {1}")
    @CsvSource({"52 51 50, YES", "50 51 52, NO", "52 52 51, YES", "50 50 50, NO"})
    void whereLessIsBetterAFallIsARise(String values, Answer steady) {
        assertThat(progress(values, Direction.LOWER, Variation.USUAL).steady()).isEqualTo(steady);
    }

    @Test
    void whereNeitherIsBetterNothingIsProgress() {
        assertThat(progress("50 51 52", Direction.NEITHER, Variation.USUAL).steady())
                .isEqualTo(Answer.CANNOT_SAY);
    }

    @ParameterizedTest(name = "{0} ({1}): {2} reach it, sustained {3}")
    @CsvSource({
        "60 61 60, USUAL, 3, YES",
        "59 61 62, USUAL, 2, NO",
        "60 61 59, USUAL, 2, NO",
        "10 60 60 60, USUAL, 3, YES",
        "60 61 62, WORSE, 3, NO", // a special cause for the worse
        "60 61 62, BETTER, 3, YES",
        "60 61, USUAL, 0, CANNOT_SAY",
    })
    void sustainedIsThatTheLastThreeAllReachTheTarget(String values, Variation latest, int reached, Answer sustained) {
        SteadyProgress progress = progress(values, Direction.HIGHER, latest);
        assertThat(progress.sustained()).isEqualTo(sustained);
        assertThat(progress.reached()).isEqualTo(reached);
        assertThat(progress.points()).isEqualTo(3);
    }

    @Test
    void withoutATargetNothingIsSustained() {
        assertThat(SteadyProgress.of(Values.of("50 51 52"), List.of(), Direction.HIGHER, Unusual.NOTHING, 3)
                        .sustained())
                .isEqualTo(Answer.CANNOT_SAY);
    }

    @Test
    void anotherNumberOfPointsCanBeSet() {
        List<Double> values = Values.of("59 60 60");
        List<Boolean> reached = List.of(false, true, true);
        assertThat(SteadyProgress.of(values, reached, Direction.HIGHER, Unusual.NOTHING, 2)
                        .sustained())
                .isEqualTo(Answer.YES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyProgress.of(values, reached, Direction.HIGHER, Unusual.NOTHING, 1));
    }

    private static SteadyProgress progress(String values, Direction direction, Variation latest) {
        List<Double> numbers = Values.of(values);
        return SteadyProgress.of(
                numbers,
                numbers.stream().map(value -> value >= 60).toList(),
                direction,
                new Unusual(latest == Variation.BETTER, latest == Variation.WORSE),
                SteadyProgress.POINTS);
    }
}
