package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.quality.rules.PairTable.Pair;

/** When two who marked the same plans should talk. */
class AgreementTest {

    @ParameterizedTest
    @CsvSource({
        // same, apart, low
        "0, 0, false",
        "4, 1, false",
        "3, 1, true",
        "1, 0, false",
        "0, 1, true",
    })
    void ofFewPairsTheShareThatIsTheSameDecides(int same, int apart, boolean low) {
        assertThat(agreement(same, apart).low()).isEqualTo(low);
        assertThat(agreement(same, apart).enoughForKappa()).isFalse();
    }

    @Test
    void nearlyAllTheSameOnOneLevelIsNotLowThoughKappaIs() {
        Agreement agreement = Agreement.of(pairs(28, 1, 1, 2, 0, 1), 3);
        assertThat(agreement.linear().orElseThrow().value()).isLessThan(Agreement.SUBSTANTIAL);
        assertThat(agreement.low()).isFalse();
    }

    @Test
    void manyApartByOneStepOnALongScaleIsNotLowWhereKappaIsSubstantial() {
        var pairs = new ArrayList<Pair>();
        for (int level = 0; level < 5; level++) {
            pairs.addAll(pairs(3, level, level, 1, level, Math.min(4, level + 1)));
        }
        Agreement agreement = Agreement.of(pairs, 5);
        assertThat(agreement.linear().orElseThrow().value()).isGreaterThan(Agreement.SUBSTANTIAL);
        assertThat(agreement.low()).isFalse();
    }

    @Test
    void fewTheSameAndLowKappaIsLow() {
        Agreement agreement = Agreement.of(pairs(6, 0, 0, 6, 0, 2), 3);
        assertThat(agreement.pairs()).isEqualTo(12);
        assertThat(agreement.same()).isEqualTo(6);
        assertThat(agreement.low()).isTrue();
        assertThat(agreement.quadratic()).isPresent();
    }

    @Test
    void exactlyTenAreEnough() {
        assertThat(Agreement.of(pairs(7, 0, 0, 3, 0, 1), 2).enoughForKappa()).isTrue();
        assertThat(Agreement.of(pairs(7, 0, 0, 2, 0, 1), 2).enoughForKappa()).isFalse();
    }

    @Test
    void kappaSaysNothingWhereOneOfThemGaveAllTheSameLevel() {
        assertThat(Agreement.of(pairs(10, 2, 2, 1, 2, 1), 3).oneLevel()).isTrue();
        assertThat(Agreement.of(pairs(11, 2, 2, 0, 0, 0), 3).oneLevel()).isTrue();
        assertThat(Agreement.of(pairs(9, 2, 2, 2, 1, 1), 3).oneLevel()).isFalse();
        assertThat(Agreement.of(pairs(6, 0, 1, 6, 1, 0), 2).oneLevel()).isFalse();
    }

    private static Agreement agreement(int same, int apart) {
        return Agreement.of(pairs(same, 1, 1, apart, 0, 1), 2);
    }

    private static List<Pair> pairs(int many, int first, int second, int more, int third, int fourth) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < many; i++) {
            pairs.add(new Pair(first, second));
        }
        for (int i = 0; i < more; i++) {
            pairs.add(new Pair(third, fourth));
        }
        return pairs;
    }
}
