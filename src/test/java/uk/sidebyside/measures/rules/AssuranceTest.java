package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits are 50 ± 26.6. The cases for and against each direction are those of NHSRplotthedots 0.2.2. */
class AssuranceTest {
    private static final ControlLimits LIMITS = new ControlLimits(50, 10);

    @ParameterizedTest(name = "target {0}, better {1}: {2}")
    @CsvSource({
        "90, HIGHER, WILL_MISS",
        "76.7, HIGHER, WILL_MISS",
        "76.6, HIGHER, HIT_AND_MISS",
        "50, HIGHER, HIT_AND_MISS",
        "23.4, HIGHER, HIT_AND_MISS",
        "23.3, HIGHER, WILL_MEET",
        "76.7, LOWER, WILL_MEET",
        "76.6, LOWER, HIT_AND_MISS",
        "23.4, LOWER, HIT_AND_MISS",
        "23.3, LOWER, WILL_MISS",
        "90, NEITHER, NONE",
        ", HIGHER, NONE",
    })
    void theTargetIsHeldAgainstTheLimits(@Nullable Double target, Direction direction, Assurance assurance) {
        assertThat(Assurance.of(LIMITS, target, direction)).isEqualTo(assurance);
        assertThat(Assurance.of(null, target, direction)).isEqualTo(Assurance.NONE);
    }
}
