package uk.sidebyside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.rules.OutcomeRule.When;

/** What the rules of a framework suggest (AMB-6), and how they are told in words. */
class SuggestOutcomeTest {

    private static Map<String, String> levels(String a, String b, String c) {
        return Map.of("a", a, "b", b, "c", c);
    }

    private static String suggested(Framework framework, Map<String, String> levels) {
        return SuggestOutcome.of(framework, levels).orElseThrow().level().key();
    }

    private static final Framework AMB_6 = Small.three(
            Small.rule(When.ANY, 0, "poor", "low"), Small.rule(When.ALL, 0, "great", "high"), Small.otherwise("fine"));

    @ParameterizedTest
    @CsvSource({
        "high, high, high, great",
        "high, high, middle, fine",
        "middle, middle, middle, fine",
        "high, high, low, poor",
        "low, low, low, poor",
        "none, high, high, great",
        "none, none, none, fine"
    })
    void anyLowestAllHighestAndElse(String a, String b, String c, String whole) {
        assertThat(suggested(AMB_6, levels(a, b, c))).isEqualTo(whole);
    }

    @Test
    void nothingIsSuggestedWhileSomethingIsNotJudged() {
        assertThat(SuggestOutcome.of(AMB_6, Map.of("a", "high", "b", "high"))).isEmpty();
    }

    /** Weights 1, 2 and 3: what stands apart counts for nothing. */
    @ParameterizedTest
    @CsvSource({
        "low, low, high, great",
        "high, low, low, fine",
        "low, high, low, fine",
        "none, low, high, great",
        "none, high, low, fine",
        "high, none, low, fine",
        "high, high, low, great",
        "none, none, none, fine"
    })
    void aShareIsOfTheWeightThatCounts(String a, String b, String c, String whole) {
        Framework half = Small.three(Small.rule(When.SHARE, 50, "great", "high"), Small.otherwise("fine"));
        assertThat(suggested(half, levels(a, b, c))).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"low, low, high, poor", "low, high, high, fine", "low, low, low, poor", "none, low, high, fine"})
    void aNumberOfIndicators(String a, String b, String c, String whole) {
        Framework two = Small.three(Small.rule(When.NUMBER, 2, "poor", "low"), Small.otherwise("fine"));
        assertThat(suggested(two, levels(a, b, c))).isEqualTo(whole);
    }

    @Test
    void aRuleCanLookAtSomeAlone() {
        var rule = new OutcomeRule(When.ANY, List.of("low"), 0, List.of("b", "c"), "poor");
        Framework some = Small.three(rule, Small.otherwise("fine"));
        assertThat(suggested(some, levels("low", "high", "high"))).isEqualTo("fine");
        assertThat(suggested(some, levels("high", "low", "high"))).isEqualTo("poor");
        assertThat(OutcomeWords.of(some, rule))
                .isEqualTo("At least one among Is b so? and Is c so? is at “Low”, so “Poor” is suggested.");
    }

    @Test
    void whatIsNotAskedIsNotWaitedForAndDoesNotCount() {
        var onlyIf = new AskedIf("a", List.of("high"));
        Framework framework = Small.of(
                List.of(Small.indicator("a", 1, null), Small.indicator("b", 1, onlyIf)),
                Small.rule(When.ANY, 0, "poor", "low"),
                Small.otherwise("fine"));
        assertThat(suggested(framework, Map.of("a", "middle", "b", "low"))).isEqualTo("fine");
        assertThat(SuggestOutcome.of(framework, Map.of("a", "high"))).isEmpty();
        assertThat(suggested(framework, Map.of("a", "high", "b", "low"))).isEqualTo("poor");
    }

    @Test
    void aChainOfConditionsHoldsOnlyWhereEachDoes() {
        Framework framework = Small.of(
                List.of(
                        Small.indicator("a", 1, null),
                        Small.indicator("b", 1, new AskedIf("a", List.of("high"))),
                        Small.indicator("c", 1, new AskedIf("b", List.of("high", "middle")))),
                Small.otherwise("fine"));
        assertThat(keys(Asked.of(framework, Map.of("a", "low", "b", "high")))).containsExactly("a");
        assertThat(keys(Asked.of(framework, Map.of("a", "high", "b", "middle"))))
                .containsExactly("a", "b", "c");
        assertThat(keys(Asked.open(framework, Map.of("a", "high", "b", "middle"))))
                .containsExactly("c");
    }

    private static List<String> keys(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::key).toList();
    }

    @Test
    void theRuleIsToldInWordsMadeOfItself() {
        assertThat(OutcomeWords.of(AMB_6, AMB_6.outcome().get(0)))
                .isEqualTo("At least one is at “Low”, so “Poor” is suggested.");
        assertThat(OutcomeWords.of(AMB_6, AMB_6.outcome().get(1)))
                .isEqualTo("All that count are at “High”, so “Great” is suggested.");
        assertThat(OutcomeWords.of(AMB_6, AMB_6.outcome().get(2)))
                .isEqualTo("No other rule holds, so “Fine” is suggested.");
        assertThat(OutcomeWords.of(AMB_6, Small.rule(When.SHARE, 80, "great", "middle", "high")))
                .isEqualTo("At least 80% of the weight is at “Middle” or “High”, so “Great” is suggested.");
        assertThat(OutcomeWords.of(AMB_6, Small.rule(When.NUMBER, 2, "poor", "low", "middle", "high")))
                .isEqualTo("At least 2 are at “Low”, “Middle” or “High”, so “Poor” is suggested.");
    }

    @Test
    void aLevelKnowsItsPlaceAndOneThatStandsApartHasNone() {
        assertThat(Small.ROWS.place("low")).isOne();
        assertThat(Small.ROWS.place("high")).isEqualTo(3);
        assertThat(Small.ROWS.place("none")).isZero();
        assertThat(Small.ROWS.place("other")).isZero();
        assertThat(Small.ROWS.ordered()).hasSize(3);
    }

    @Test
    void aFrameworkIsInForceFromItsFirstDayToItsLast() {
        var from = java.time.LocalDate.of(2026, 1, 1);
        var until = java.time.LocalDate.of(2026, 12, 31);
        Framework framework = Small.of(List.of(Small.ROWS, Small.WHOLE), List.of(), List.of(), Subject.SERVICE, until);
        assertThat(framework.inForceOn(from.minusDays(1))).isFalse();
        assertThat(framework.inForceOn(from)).isTrue();
        assertThat(framework.inForceOn(until)).isTrue();
        assertThat(framework.inForceOn(until.plusDays(1))).isFalse();
        assertThat(AMB_6.inForceOn(until.plusYears(50))).isTrue();
        assertThat(AMB_6.place("one")).isOne();
        assertThat(AMB_6.place("two")).isZero();
    }
}
