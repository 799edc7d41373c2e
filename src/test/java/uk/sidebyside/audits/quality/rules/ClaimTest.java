package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.quality.rules.Claim.Verdict;

/** What a share that was found in a sample says of all. */
class ClaimTest {

    /** Method 3 in table I of Newcombe, Statistics in Medicine 17 (1998) 857, to its four places. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalEqualsWhatNewcombePrints(int found, int of, double low, double high) {
        ShareInterval interval = ShareInterval.wilson(found, of);
        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    /** What prop.test(…, correct = FALSE) of R 4.2.2 gave, see kappa-wilson.R. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.255288519878274, 0.366209576982800",
        "15, 148, 0.062386399530736, 0.160487241723308",
        "0, 20, 0.000000000000000, 0.161125158052819",
        "1, 29, 0.006113214292763, 0.171755218793203",
        "29, 29, 0.883030201500259, 1.000000000000000",
        "24, 24, 0.862023795325020, 1.000000000000000",
        "196, 200, 0.949712913094173, 0.992195573583650",
        "188, 188, 0.979975867342186, 1.000000000000000",
        "189, 189, 0.980079704622718, 1.000000000000000",
        "1, 1, 0.206549314377238, 1.000000000000000",
        "0, 1, 0.000000000000000, 0.793450685622763",
        "23, 60, 0.270882723740820, 0.509824041759001"
    })
    void theIntervalEqualsRToTheNinthPlace(int found, int of, double low, double high) {
        ShareInterval interval = ShareInterval.wilson(found, of);
        assertThat(interval.low()).isEqualTo(low, within(1e-9));
        assertThat(interval.high()).isEqualTo(high, within(1e-9));
        assertThat(interval.share()).isEqualTo((double) found / of);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5"})
    void whatIsNoShareIsRefused(int found, int of) {
        assertThatThrownBy(() -> ShareInterval.wilson(found, of)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 900, 98, NOTHING",
        // 24 of 24 is 100%, and shows no more than 86%.
        "24, 24, 900, 98, OPEN",
        "196, 200, 900, 98, OPEN",
        "188, 188, 900, 98, OPEN",
        "189, 189, 900, 98, SUPPORTED",
        "189, 200, 900, 98, CONTRADICTED",
        "0, 1, 900, 98, CONTRADICTED",
        "1, 1, 900, 98, OPEN",
        // All that there are: no interval is needed.
        "49, 50, 50, 98, COUNTED_YES",
        "48, 50, 50, 98, COUNTED_NO",
        "0, 0, 0, 98, NOTHING"
    })
    void aClaimIsHeldAgainstTheInterval(int reached, int audited, int all, int percent, Verdict verdict) {
        assertThat(new Claim(reached, audited, all, percent).verdict()).isEqualTo(verdict);
    }

    @Test
    void itTakes189PlansToShow98OfAHundredEvenIfAllReachIt() {
        assertThat(new Claim(24, 24, 900, 98).neededIfAllReachIt()).isEqualTo(189);
        assertThat(new Claim(24, 24, 900, 50).neededIfAllReachIt()).isEqualTo(4);
    }

    @Test
    void itTakesNoMoreThanThereAre() {
        assertThat(new Claim(24, 24, 100, 98).neededIfAllReachIt()).isEqualTo(100);
        assertThat(new Claim(0, 0, 189, 98).neededIfAllReachIt()).isEqualTo(189);
        assertThat(new Claim(0, 0, 188, 98).neededIfAllReachIt()).isEqualTo(188);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, 9, 98", "6, 5, 9, 98", "5, 6, 5, 98", "1, 2, 3, 0", "1, 2, 3, 100"})
    void whatIsNoSampleIsRefused(int reached, int audited, int all, int percent) {
        assertThatThrownBy(() -> new Claim(reached, audited, all, percent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIntervalIsThereOnceOneWasAudited() {
        assertThat(new Claim(0, 0, 9, 98).interval()).isNull();
        assertThat(new Claim(1, 1, 9, 99).interval()).isEqualTo(ShareInterval.wilson(1, 1));
    }
}
