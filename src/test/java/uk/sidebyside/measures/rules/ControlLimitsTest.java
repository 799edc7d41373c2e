package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.measures.rules.ControlLimits.Steps;

/** Limits, held against published figures. */
class ControlLimitsTest {
    /** From the vignette "Deviations from Excel defaults" of NHSRplotthedots 0.2.2. */
    private static final String VIGNETTE = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";

    /** What R gives for {@code set.seed(123); rnorm(20)}: the series of the snapshots of NHSRplotthedots 0.2.2. */
    private static final String RANDOM =
            "-0.56047565 -0.23017749 1.55870831 0.07050839 0.12928774 1.71506499 0.46091621 "
                    + "-1.26506123 -0.68685285 -0.44566197 1.22408180 0.35981383 0.40077145 0.11068272 -0.55584113 1.78691314 "
                    + "0.49785048 -1.96661716 0.70135590 -0.47279141";

    /** Costs of processing a loan: Montgomery, Introduction to Statistical Quality Control, 6th edition, example 6.5. */
    private static final String LOANS =
            "310 288 297 298 307 303 294 297 308 306 294 299 297 299 314 295 293 306 301 304";

    private static final String LOANS_LATER =
            "305 282 305 296 314 295 287 301 298 311 310 292 305 299 304 310 304 305 333 328";

    /** Viscosity of a primer: the same book, an earlier edition. */
    private static final String PRIMER =
            "33.75 33.05 34.00 33.81 33.46 34.02 33.68 33.27 33.49 33.20 33.62 33.00 33.54 33.12 33.84";

    @ParameterizedTest(name = "{0}, {1}: {2}, {3} to {4}")
    @CsvSource({
        "vignette, SCREENED, 1.94, -0.72, 4.60",
        "vignette, ALL, 1.94, -3.06, 6.95",
        "random, SCREENED, 0.1416238, -3.01138, 3.294627",
        "random and an outlier, SCREENED, 0.6694159, -2.383666, 3.722497",
        "random and an outlier, ALL, 0.6694159, -4.596625, 5.935457",
        "first half of random, SCREENED, 0.0746, -2.60, 2.75",
        "second half of random, SCREENED, 0.209, -3.28, 3.70",
        "loans, ALL, 300.5, 279.78, 321.22",
        "primer, ALL, 33.52, 32.24, 34.80",
    })
    void limitsAreThoseThatWerePublished(String series, Steps steps, String mean, String lower, String upper) {
        ControlLimits limits = ControlLimits.of(series(series), steps, OptionalInt.empty());
        close(limits.mean(), mean);
        close(limits.lower(), lower);
        close(limits.upper(), upper);
    }

    /** As close as the figure was published. */
    private static void close(double found, String published) {
        int decimals = published.contains(".") ? published.length() - published.indexOf('.') - 1 : 0;
        assertThat(found).isCloseTo(Double.parseDouble(published), within(0.5001 * Math.pow(10, -decimals)));
    }

    private static List<Double> series(String name) {
        List<Double> random = Values.of(RANDOM);
        return switch (name) {
            case "vignette" -> Values.of(VIGNETTE);
            case "random" -> random;
            case "random and an outlier" -> {
                List<Double> changed = new java.util.ArrayList<>(random);
                changed.set(14, 10.0);
                yield changed;
            }
            case "first half of random" -> random.subList(0, 10);
            case "second half of random" -> random.subList(10, 20);
            case "loans" -> Values.of(LOANS);
            case "primer" -> Values.of(PRIMER);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void limitsThatAreFixedTakeNothingFromLaterPoints() {
        List<Double> all = Values.of(LOANS + " " + LOANS_LATER);
        ControlLimits fixed = ControlLimits.of(all, Steps.ALL, OptionalInt.of(20));
        close(fixed.lower(), "279.78");
        close(fixed.upper(), "321.22");
        assertThat(ControlLimits.of(all, Steps.ALL, OptionalInt.empty()).mean()).isNotCloseTo(300.5, within(0.5));
        // The two weeks of which the book says that something had changed.
        assertThat(Values.marks(SpecialCause.of(all, fixed))).isEqualTo(".".repeat(38) + "OO");
    }

    @Test
    void limitsAreFixedAfterTwelvePointsAtTheEarliest() {
        List<Double> values = Values.of("1 2 1 2 1 2 1 2 1 2 1 2 9");
        assertThat(ControlLimits.of(values, Steps.ALL, OptionalInt.of(12)).mean())
                .isEqualTo(1.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlLimits.of(values, Steps.ALL, OptionalInt.of(11)))
                .withMessageContaining("11");
        assertThat(ControlLimits.of(values, Steps.ALL, OptionalInt.of(50)).mean())
                .isCloseTo(2.08, within(0.01));
    }

    @Test
    void oneValueHasNoLimits() {
        assertThat(ControlLimits.of(Values.of("1 2"), Steps.ALL, OptionalInt.empty())
                        .mean())
                .isEqualTo(1.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlLimits.of(Values.of("1"), Steps.ALL, OptionalInt.empty()))
                .withMessageContaining("1");
    }

    @ParameterizedTest(name = "a step of {0} among twenty-four of 10: their average is {1}")
    @CsvSource({"30, 10.8", "40.0, 10.0"})
    void aStepThatIsUnusualItselfIsLeftOut(double step, double average) {
        StringBuilder values = new StringBuilder("0");
        for (int i = 0; i < 12; i++) {
            values.append(" 10 0");
        }
        values.append(' ').append(step);
        assertThat(ControlLimits.of(Values.of(values.toString()), Steps.SCREENED, OptionalInt.empty())
                        .averageMovingRange())
                .isCloseTo(average, within(1e-9));
    }

    /** Screening a step of exactly 3.267 average steps: of four steps 1, 1, 1 and x, x = 3.267 (3 + x) / 4. */
    @Test
    void aStepAtTheEdgeIsLeftOut() {
        double edge = 3.267 * 3 / (4 - 3.267);
        assertThat(averageOfSteps(1, 1, 1, edge + 1e-6)).isCloseTo(1, within(1e-9));
        assertThat(averageOfSteps(1, 1, 1, edge - 1e-6)).isGreaterThan(4);
    }

    private static double averageOfSteps(double... steps) {
        List<Double> values = new java.util.ArrayList<>(List.of(0.0));
        for (double step : steps) {
            values.add(values.getLast() + step);
        }
        return ControlLimits.of(values, Steps.SCREENED, OptionalInt.empty()).averageMovingRange();
    }

    @Test
    void whereNothingButOneStepMovedTheSeriesItCounts() {
        ControlLimits limits =
                ControlLimits.of(Values.of("0 0 0 0 0 0 0 0 0 0 0 10"), Steps.SCREENED, OptionalInt.empty());
        assertThat(limits.averageMovingRange()).isCloseTo(10 / 11.0, within(1e-9));
        assertThat(Values.marks(SpecialCause.of(Values.of("0 0 10"), limits))).isEqualTo("..O");
    }

    /** The average of alike numbers may differ from them in the last place, which is no deviation. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 33.3333, 100, 3333333333.3333})
    void aSeriesThatNeverMovesHasNothingUnusual(double value) {
        List<Double> alike = java.util.Collections.nCopies(9, value);
        ControlLimits limits = ControlLimits.of(alike, Steps.SCREENED, OptionalInt.empty());
        assertThat(limits.lower()).isEqualTo(limits.upper());
        assertThat(Values.marks(SpecialCause.of(alike, limits))).isEqualTo(".........");
        assertThat(Values.marks(SpecialCause.of(alike, new ControlLimits(Math.nextUp(value), 0))))
                .isEqualTo(".........");
    }
}
