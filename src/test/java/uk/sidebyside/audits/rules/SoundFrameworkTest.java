package uk.sidebyside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.audits.rules.OutcomeRule.When;

/** What a framework must be: each fault by where it is. */
class SoundFrameworkTest {
    private static final OutcomeRule FINE = Small.otherwise("fine");

    private static List<String> at(Framework framework) {
        return SoundFramework.faults(framework).stream()
                .map(SoundFramework.Fault::at)
                .toList();
    }

    private static List<String> rule(OutcomeRule rule) {
        return at(Small.three(rule, FINE));
    }

    private static Framework with(List<Scale> scales, List<Standard> standards, List<OutcomeRule> rules) {
        return Small.of(scales, standards, rules, Subject.SERVICE, null);
    }

    private static Standard standard(String key, Indicator... indicators) {
        return new Standard(key, "", "", "Title", "", List.of(indicators));
    }

    private static Indicator described(Map<String, String> descriptors) {
        return new Indicator("a", "", "A", "rows", 1, descriptors, List.of(), null);
    }

    private static Indicator plain(String key, @Nullable AskedIf condition) {
        return Small.indicator(key, 1, condition);
    }

    @Test
    void aSoundOneHasNoFault() {
        assertThat(at(Small.three(Small.rule(When.ANY, 0, "poor", "low"), FINE)))
                .isEmpty();
        assertThat(at(Small.of(List.of(described(Map.of("low", "L", "middle", "M", "high", "H"))), FINE)))
                .isEmpty();
        assertThat(at(Small.of(List.of(described(Map.of("low", "L", "middle", "M", "high", "H", "none", "N"))), FINE)))
                .isEmpty();
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        var standards = List.of(standard("one", plain("a", null)));
        var scales = List.of(Small.ROWS, Small.WHOLE);
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(at(Small.of(scales, standards, List.of(FINE), Subject.SERVICE, first.minusDays(1))))
                .containsExactly("inForce.until");
        assertThat(at(Small.of(scales, standards, List.of(FINE), Subject.SERVICE, first)))
                .isEmpty();
    }

    @Test
    void scalesAreThereOnceWithTwoLevelsAtLeast() {
        var standards = List.of(standard("one", plain("a", null)));
        assertThat(at(with(List.of(), standards, List.of(FINE)))).contains("scales", "rowScale", "wholeScale");
        var one = new Scale("rows", "R", List.of(new Level("low", "L", "", false), new Level("x", "X", "", true)));
        assertThat(at(with(List.of(one, Small.WHOLE), standards, List.of(FINE))))
                .containsExactly("scales[0].levels");
        assertThat(at(with(List.of(Small.ROWS, Small.WHOLE, Small.ROWS), standards, List.of(FINE))))
                .containsExactly("scales[2].key");
        var twice = new Scale(
                "rows",
                "R",
                List.of(
                        new Level("low", "L", "", false),
                        new Level("b", "B", "", false),
                        new Level("low", "L", "", false)));
        assertThat(at(with(List.of(twice, Small.WHOLE), standards, List.of(FINE))))
                .containsExactly("scales[0].levels[2].key");
    }

    @Test
    void twoLevelsOfAScaleReadDifferently() {
        var alike = new Scale(
                "rows",
                "R",
                List.of(
                        new Level("low", "Low", "", false),
                        new Level("lower", "low ", "", false),
                        new Level("none", "LOW", "", true)));
        assertThat(at(with(List.of(alike, Small.WHOLE), List.of(standard("one", plain("a", null))), List.of(FINE))))
                .containsExactly("scales[0].levels[1].label", "scales[0].levels[2].label");
    }

    @Test
    void thereAreNotMoreIndicatorsThanAreJudgedTogether() {
        assertThat(at(Small.of(many(400), FINE))).isEmpty();
        assertThat(SoundFramework.faults(Small.of(many(401), FINE)))
                .containsExactly(new SoundFramework.Fault("standards", "There are 401 indicators. Write at most 400."));
    }

    private static List<Indicator> many(int number) {
        return IntStream.range(0, number).mapToObj(i -> plain("i" + i, null)).toList();
    }

    @Test
    void keysOfStandardsAndIndicatorsAreTheirOwn() {
        var scales = List.of(Small.ROWS, Small.WHOLE);
        assertThat(at(with(scales, List.of(), List.of(FINE)))).containsExactly("standards");
        assertThat(at(with(scales, List.of(standard("one")), List.of(FINE))))
                .containsExactly("standards[0].indicators");
        assertThat(at(with(
                        scales,
                        List.of(standard("one", plain("a", null)), standard("one", plain("b", null), plain("a", null))),
                        List.of(FINE))))
                .containsExactly("standards[1].key", "standards[1].indicators[1].key");
        assertThat(at(with(scales, List.of(standard("one", plain("one", null))), List.of(FINE))))
                .containsExactly("standards[0].indicators[0].key");
    }

    @Test
    void aDescriptorIsThereForEveryLevelOrForNone() {
        assertThat(SoundFramework.faults(Small.of(List.of(described(Map.of("low", "L", "high", "H"))), FINE)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.at()).isEqualTo("standards[0].indicators[0].descriptors");
                    assertThat(fault.words()).startsWith("The level “middle” is missing.");
                });
        assertThat(at(Small.of(List.of(described(Map.of("low", "L", "middle", "M", "high", "H", "best", "B"))), FINE)))
                .containsExactly("standards[0].indicators[0].descriptors.best");
    }

    @Test
    void aScaleThatAnIndicatorNamesExists() {
        var other = new Indicator("a", "", "A", "stars", 1, Map.of(), List.of(), null);
        assertThat(at(Small.of(List.of(other), FINE))).containsExactly("standards[0].indicators[0].scale");
    }

    @Test
    void aConditionNamesWhatThereIsAndFormsNoCircle() {
        assertThat(at(Small.of(List.of(plain("a", new AskedIf("z", List.of("low")))), FINE)))
                .containsExactly("standards[0].indicators[0].askedIf.indicator");
        assertThat(at(Small.of(List.of(plain("a", null), plain("b", new AskedIf("a", List.of("low", "best")))), FINE)))
                .containsExactly("standards[0].indicators[1].askedIf.levels[1]");
        assertThat(at(Small.of(List.of(plain("a", new AskedIf("a", List.of("low")))), FINE)))
                .containsExactly("standards[0].indicators[0].askedIf");
        var circle = Small.of(
                List.of(
                        plain("a", new AskedIf("b", List.of("low"))),
                        plain("b", new AskedIf("c", List.of("low"))),
                        plain("c", new AskedIf("a", List.of("low"))),
                        plain("d", new AskedIf("a", List.of("low")))),
                FINE);
        assertThat(SoundFramework.faults(circle))
                .hasSize(3)
                .first()
                .extracting(SoundFramework.Fault::words)
                .asString()
                .contains("a → b → c → a");
        assertThat(at(Small.of(
                        List.of(
                                plain("a", null),
                                plain("b", new AskedIf("a", List.of("low"))),
                                plain("c", new AskedIf("b", List.of("low")))),
                        FINE)))
                .as("a chain is no circle")
                .isEmpty();
    }

    @Test
    void theLastRuleIsOtherwiseAndNoneBeforeIt() {
        assertThat(at(Small.three())).containsExactly("outcome");
        assertThat(at(Small.three(Small.rule(When.ANY, 0, "poor", "low")))).containsExactly("outcome");
        assertThat(at(Small.three(FINE, FINE))).containsExactly("outcome[0].when");
    }

    @Test
    void aRuleSuggestsAndLooksForWhatThereIs() {
        assertThat(rule(Small.rule(When.ANY, 0, "superb", "low"))).containsExactly("outcome[0].suggest");
        assertThat(rule(Small.rule(When.ANY, 0, "unsaid", "low"))).containsExactly("outcome[0].suggest");
        assertThat(rule(Small.rule(When.ANY, 0, "poor", "low", "best"))).containsExactly("outcome[0].at[1]");
        assertThat(rule(Small.rule(When.ANY, 0, "poor", "none")))
                .as("what stands apart is looked for by no rule")
                .containsExactly("outcome[0].at[0]");
        assertThat(rule(Small.rule(When.ALL, 0, "poor"))).containsExactly("outcome[0].at");
        assertThat(rule(new OutcomeRule(When.ANY, List.of("low"), 0, List.of("a", "z"), "poor")))
                .containsExactly("outcome[0].among[1]");
    }

    @Test
    void aShareIsAPercentageAndANumberIsNoMoreThanThereAre() {
        assertThat(rule(Small.rule(When.SHARE, 0, "poor", "low"))).containsExactly("outcome[0].atLeast");
        assertThat(rule(Small.rule(When.SHARE, 1, "poor", "low"))).isEmpty();
        assertThat(rule(Small.rule(When.SHARE, 100, "poor", "low"))).isEmpty();
        assertThat(rule(Small.rule(When.SHARE, 101, "poor", "low"))).containsExactly("outcome[0].atLeast");
        assertThat(rule(Small.rule(When.NUMBER, 0, "poor", "low"))).containsExactly("outcome[0].atLeast");
        assertThat(rule(Small.rule(When.NUMBER, 3, "poor", "low"))).isEmpty();
        assertThat(rule(Small.rule(When.NUMBER, 4, "poor", "low"))).containsExactly("outcome[0].atLeast");
        assertThat(rule(new OutcomeRule(When.NUMBER, List.of("low"), 2, List.of("a"), "poor")))
                .containsExactly("outcome[0].atLeast");
    }
}
