package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAgainstTargetTest {

    @ParameterizedTest(name = "{0} against {1}, over {2}: {3}")
    @CsvSource({
        "89.9, 90, false, false",
        "90, 90, false, true",
        "90.0, 90, false, true",
        "90.1, 90, false, true",
        "75, 75, true, false",
        "75.00, 75, true, false",
        "75.1, 75, true, true"
    })
    void reachingIsEnoughUnlessTheTargetSaysOver(BigDecimal figure, BigDecimal target, boolean over, boolean met) {
        assertThat(ReadingAgainstTarget.met(figure, target, over)).isEqualTo(met);
    }
}
