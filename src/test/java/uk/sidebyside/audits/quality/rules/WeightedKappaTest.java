package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weighted kappa against published worked examples, to their printed precision, and against R (kappa-wilson.R, kept beside). */
class WeightedKappaTest {
    /** Hout and others 1987, as Agresti has it; data set SexualFun of the R package vcd. */
    private static final PairTable COUPLES = PairTable.of(
            new int[] {7, 7, 2, 3}, new int[] {2, 8, 3, 7}, new int[] {1, 5, 4, 9}, new int[] {2, 8, 9, 14});

    /** The table that SAS printed kappa for, kept in the tests of statsmodels (test_inter_rater.py, table10). */
    private static final PairTable OF_SAS = PairTable.of(new int[] {0, 4, 1}, new int[] {0, 8, 0}, new int[] {0, 1, 5});

    /** Skin condition data of the SAS/STAT manual, PROC FREQ, agreement study. */
    private static final PairTable SKIN = PairTable.of(
            new int[] {10, 4, 1, 0}, new int[] {5, 10, 12, 2}, new int[] {2, 4, 12, 5}, new int[] {0, 2, 6, 13});

    /** Two radiologists and 85 mammograms: Altman 1991, and the manual of Stata, kappa. */
    private static final PairTable RATERS = PairTable.of(
            new int[] {21, 12, 0, 0}, new int[] {4, 17, 1, 0}, new int[] {3, 9, 15, 2}, new int[] {0, 0, 0, 1});

    private static final PairTable FIVE = PairTable.of(
            new int[] {3, 1, 0, 0, 0},
            new int[] {2, 9, 4, 0, 0},
            new int[] {0, 3, 17, 5, 1},
            new int[] {0, 0, 6, 22, 4},
            new int[] {0, 0, 1, 3, 11});

    /** Printed in the reference of the R package vcdExtra, print.Kappa. */
    @Test
    void equalsWhatIsPrintedForTheCouples() {
        WeightedKappa kappa = WeightedKappa.of(COUPLES, Weighting.LINEAR).orElseThrow();
        assertThat(kappa.value()).isEqualTo(0.2374, within(0.00005));
        assertThat(kappa.standardError()).isEqualTo(0.07832, within(0.000005));
        assertThat(kappa.low()).isEqualTo(0.08388, within(0.000005));
        assertThat(kappa.high()).isEqualTo(0.3909, within(0.00005));
    }

    @Test
    void equalsWhatSasPrinted() {
        WeightedKappa kappa = WeightedKappa.of(OF_SAS, Weighting.LINEAR).orElseThrow();
        assertThat(kappa.value()).isEqualTo(0.4701, within(0.00005));
        assertThat(kappa.standardError()).isEqualTo(0.1457, within(0.00005));
        assertThat(kappa.low()).isEqualTo(0.1845, within(0.00005));
        assertThat(kappa.high()).isEqualTo(0.7558, within(0.00005));
    }

    /** The second and third rater of the data set anxiety of the R package irr, with kappa2(…, "equal") and "squared". */
    @ParameterizedTest
    @CsvSource({"LINEAR, 0.1459075", "QUADRATIC, 0.2520325"})
    void equalsWhatIrrPrintsForTwoRatersOfAnxiety(Weighting weighting, double printed) {
        int[] second = {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4};
        int[] third = {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2};
        var pairs = new java.util.ArrayList<PairTable.Pair>();
        for (int i = 0; i < second.length; i++) {
            // irr leaves out level 5, which neither gave, and so counts 6 as the next after 4.
            pairs.add(new PairTable.Pair(place(second[i]), place(third[i])));
        }
        assertThat(WeightedKappa.of(PairTable.of(pairs, 5), weighting)
                        .orElseThrow()
                        .value())
                .isEqualTo(printed, within(0.00000005));
    }

    private static int place(int level) {
        return level == 6 ? 4 : level - 1;
    }

    /** What R 4.2.2 with vcd 1.4-11 gave, see kappa-wilson.R. */
    @ParameterizedTest
    @CsvSource({
        "COUPLES, LINEAR, 0.237380627557981, 0.078316334778373, 0.083883431991188, 0.390877823124773",
        "COUPLES, QUADRATIC, 0.332045586246861, 0.097297521958605, 0.141345947423001, 0.522745225070721",
        "OF_SAS, LINEAR, 0.470119521912351, 0.145746045141926, 0.184462522545027, 0.755776521279674",
        "OF_SAS, QUADRATIC, 0.450160771704180, 0.192232663357261, 0.073391674871736, 0.826929868536623",
        "SKIN, LINEAR, 0.508160071540353, 0.065508381034768, 0.379766004026680, 0.636554139054026",
        "SKIN, QUADRATIC, 0.660722891566265, 0.061642832417000, 0.539905160123906, 0.781540623008623",
        "RATERS, LINEAR, 0.568399044205496, 0.067556090437023, 0.435991540012600, 0.700806548398391",
        "RATERS, QUADRATIC, 0.671370578001160, 0.068114471052146, 0.537868667912957, 0.804872488089363",
        "FIVE, LINEAR, 0.708860759493671, 0.049082399191867, 0.612661024802793, 0.805060494184548",
        "FIVE, QUADRATIC, 0.834051508167151, 0.036560801566460, 0.762393653850973, 0.905709362483329"
    })
    void equalsRToTheNinthPlace(
            String table, Weighting weighting, double value, double error, double low, double high) {
        WeightedKappa kappa = WeightedKappa.of(tableOf(table), weighting).orElseThrow();
        assertThat(kappa.value()).isEqualTo(value, within(1e-9));
        assertThat(kappa.standardError()).isEqualTo(error, within(1e-9));
        assertThat(kappa.low()).isEqualTo(low, within(1e-9));
        assertThat(kappa.high()).isEqualTo(high, within(1e-9));
    }

    private static PairTable tableOf(String name) {
        return switch (name) {
            case "COUPLES" -> COUPLES;
            case "OF_SAS" -> OF_SAS;
            case "SKIN" -> SKIN;
            case "RATERS" -> RATERS;
            default -> FIVE;
        };
    }

    /** The manual of Stata prints 0.5684 for kap rada radb, wgt(w). */
    @Test
    void equalsWhatStataPrintsForTheRaters() {
        assertThat(WeightedKappa.of(RATERS, Weighting.LINEAR).orElseThrow().value())
                .isEqualTo(0.5684, within(0.00005));
    }

    @Test
    void fullAgreementIsOneAndItsIntervalHasNoWidth() {
        WeightedKappa kappa = WeightedKappa.of(PairTable.of(new int[] {5, 0}, new int[] {0, 5}), Weighting.QUADRATIC)
                .orElseThrow();
        assertThat(kappa).isEqualTo(new WeightedKappa(1, 0, 1, 1));
    }

    @Test
    void bothEndsOfTheScaleExchangedIsMinusOneAndNotBelow() {
        WeightedKappa kappa = WeightedKappa.of(PairTable.of(new int[] {0, 5}, new int[] {5, 0}), Weighting.LINEAR)
                .orElseThrow();
        assertThat(kappa.value()).isEqualTo(-1, within(1e-12));
        assertThat(kappa.low()).isGreaterThanOrEqualTo(-1);
    }

    @Test
    void anIntervalEndsAtOne() {
        WeightedKappa kappa = WeightedKappa.of(PairTable.of(new int[] {3, 0}, new int[] {1, 3}), Weighting.LINEAR)
                .orElseThrow();
        assertThat(kappa.value() + WeightedKappa.Z_95 * kappa.standardError()).isGreaterThan(1);
        assertThat(kappa.high()).isEqualTo(1);
    }

    @Test
    void isNotDefinedWhereNothingWasMarkedTwice() {
        assertThat(WeightedKappa.of(PairTable.of(List.of(), 4), Weighting.LINEAR))
                .isEmpty();
    }

    @Test
    void isNotDefinedWhereBothGaveOneLevelToAll() {
        assertThat(WeightedKappa.of(PairTable.of(new int[] {0, 0}, new int[] {0, 7}), Weighting.LINEAR))
                .isEmpty();
    }

    @Test
    void isNotDefinedOfOnePairThatAgrees() {
        assertThat(WeightedKappa.of(PairTable.of(List.of(new PairTable.Pair(1, 1)), 3), Weighting.LINEAR))
                .isEmpty();
    }

    @Test
    void isNotDefinedOnAScaleOfOneLevel() {
        assertThat(WeightedKappa.of(PairTable.of(List.of(new PairTable.Pair(0, 0)), 1), Weighting.LINEAR))
                .isEmpty();
    }

    @Test
    void onePairThatDiffersIsChance() {
        assertThat(WeightedKappa.of(PairTable.of(List.of(new PairTable.Pair(0, 1)), 2), Weighting.LINEAR))
                .hasValueSatisfying(kappa -> assertThat(kappa.value()).isZero());
    }

    @Test
    void aTableIsASquareOfCounts() {
        assertThatThrownBy(() -> PairTable.of(new int[] {1, 2}, new int[] {3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairTable.of(new int[] {1, -1}, new int[] {0, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPairIsOnTheScale() {
        assertThatThrownBy(() -> PairTable.of(List.of(new PairTable.Pair(0, 3)), 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairTable.of(List.of(new PairTable.Pair(-1, 2)), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsWhatIsTheSame() {
        assertThat(COUPLES.pairs()).isEqualTo(91);
        assertThat(COUPLES.same()).isEqualTo(33);
        assertThat(SKIN.same()).isEqualTo(45);
    }
}
