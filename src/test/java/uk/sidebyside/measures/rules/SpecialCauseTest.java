package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.rules.SpecialCause.Rule;

/** Each rule with one point fewer, exactly as many and one more. Limits are 50 ± 26.6, the outer third begins 17.73 from 50. */
class SpecialCauseTest {
    private static final ControlLimits LIMITS = new ControlLimits(50, 10);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "50 76.6 50, ...", // on the limit
        "50 76.61 50, .O.",
        "50 23.4 50, ...",
        "50 23.39 50, .o.",
        "80 90 20, OOo",
    })
    void aPointBeyondALimit(String values, String marks) {
        assertThat(marked(values)).isEqualTo(marks);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "45 46 47 51 52 53, ......", // six
        "45 46 47 51 52 53 54, TTTTTTT",
        "45 46 47 51 52 53 54 55, TTTTTTTT",
        "60 58 56 48 47 46, ......",
        "60 58 56 48 47 46 45, ttttttt",
        "45 46 47 51 51 53 54 55, ........", // a tie breaks it
        "45 46 47 51 50 53 54 55, ........",
        "48 47 46 47 48 51 52 53 54, ..TTTTTTT", // seven from the turn on
        "54 45 46 47 51 52 53 54 48, .TTTTTTT.",
        "45 46 47 51 52 53 54 53 52 48 47 46 45, TTTTTTttttttt", // the turn belongs to the later
        "50 50 50 50 50 50 50 50, ........",
    })
    void sevenPointsThatRiseOrFall(String values, String marks) {
        assertThat(marked(values)).isEqualTo(marks);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "50 68 51 51 50, .....", // one
        "50 68 51 68 50, .N.N.",
        "50 68 68 51 50, .NN..",
        "50 51 68 68 50, ..NN.",
        "50 68 68 68 50, .NNN.",
        "50 32 49 32 50, .n.n.",
        "50 68 49 68 50, .....", // the third on the other side
        "50 68 50 68 50, .....", // the third on the average
        "50 68 32 51 50, .....", // both sides
        "50 67.7 51 68 50, .....", // 67.733 is the edge
        "50 67.74 51 68 50, .N.N.",
        "50 76.6 51 68 50, .N.N.", // on the limit is within it
        "50 77 51 68 50, .O...", // beyond it is another rule
        "50 68 51 51 68 50, ......", // too far apart
        "68 68, ..",
        "68 68 51, NN.",
        "51 68 68, .NN",
    })
    void twoOfThreeNearALimit(String values, String marks) {
        assertThat(marked(values)).isEqualTo(marks);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "52 55 53 54 52 56, ......",
        "52 55 53 54 52 56 53, SSSSSSS",
        "52 55 53 54 52 56 53 54, SSSSSSSS",
        "48 45 47 46 48 44 47, sssssss",
        "52 55 53 50 52 56 53 54, ........", // on the average
        "49 52 55 53 54 52 56 53 49, .SSSSSSS.",
        "52 55 53 54 52 56 53 48 45 47 46 48 44 47, SSSSSSSsssssss",
        "50 50 50 50 50 50 50, .......",
    })
    void sevenPointsOnOneSide(String values, String marks) {
        assertThat(marked(values)).isEqualTo(marks);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // Outside before all: the seventh of a trend is beyond the limit.
        "45 47 49 51 53 55 80, TTTTTTO",
        // A trend before two of three, and before seven on one side.
        "51 52 53 54 68 69 70, TTTTTTT",
        "51 52 53 54 55 56 57, TTTTTTT",
        // Two of three before seven on one side.
        "52 68 53 68 52 56 53, SNSNSSS",
        // A trend that falls, above the average all the time, is a fall.
        "64 63 62 61 60 59 58, ttttttt",
    })
    void theFirstRuleThatSpeaksIsGiven(String values, String marks) {
        assertThat(marked(values)).isEqualTo(marks);
    }

    @Test
    void everyPointOfARunKnowsWhereItBeganAndHowLongItIs() {
        List<SpecialCause> causes = SpecialCause.of(Values.of("49 52 55 53 54 52 56 53 51 49"), LIMITS);
        SpecialCause run = Objects.requireNonNull(causes.get(1));
        assertThat(run).isEqualTo(new SpecialCause(Rule.ONE_SIDE, true, 1, 8));
        assertThat(run.length()).isEqualTo(8);
        assertThat(causes.subList(1, 9)).containsOnly(run);
    }

    @Test
    void twoOfThreeBeginWithTheFirstOfThem() {
        assertThat(SpecialCause.of(Values.of("50 68 51 68 50"), LIMITS).get(3))
                .isEqualTo(new SpecialCause(Rule.NEAR_A_LIMIT, true, 1, 3));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "true, HIGHER, BETTER",
        "false, HIGHER, WORSE",
        "true, LOWER, WORSE",
        "false, LOWER, BETTER",
        "true, NEITHER, HIGH",
        "false, NEITHER, LOW",
    })
    void theDirectionSaysWhetherItIsBetter(boolean high, Direction direction, Variation variation) {
        assertThat(Variation.of(new SpecialCause(Rule.TREND, high, 0, 6), direction))
                .isEqualTo(variation);
        assertThat(Variation.of(null, direction)).isEqualTo(Variation.USUAL);
    }

    /** Though each point lies above the average. */
    @Test
    void aTrendIsJudgedByWhereItGoes() {
        SpecialCause falling =
                SpecialCause.of(Values.of("64 63 62 61 60 59 58"), LIMITS).getLast();
        assertThat(Variation.of(falling, Direction.HIGHER)).isEqualTo(Variation.WORSE);
        assertThat(Variation.of(falling, Direction.LOWER)).isEqualTo(Variation.BETTER);
    }

    private static String marked(String values) {
        return Values.marks(SpecialCause.of(Values.of(values), LIMITS));
    }
}
