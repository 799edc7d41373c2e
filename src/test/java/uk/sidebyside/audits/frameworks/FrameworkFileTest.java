package uk.sidebyside.audits.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Level;

/** Files of frameworks: those that come with the program, and those that are refused with every fault by its line. */
class FrameworkFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"six-principles", "ehc-plan", "being-heard"})
    void eachShippedFileIsReadAndWrittenAsItIs(String code) {
        Framework framework = FrameworkFile.known(FrameworkFile.shipped(code));
        assertThat(framework.code()).isEqualTo(code);
        String written = FrameworkWriting.write(framework, Map.of());
        assertThat(FrameworkFile.known(written)).isEqualTo(framework);
    }

    @Test
    void theSixPrinciplesHaveTheStructureOfTheToolAndTwoScales() {
        Framework six = FrameworkFile.known(FrameworkFile.shipped("six-principles"));
        assertThat(six.standards()).hasSize(6).allSatisfy(standard -> {
            assertThat(standard.indicators()).hasSize(1);
            assertThat(standard.indicators().getFirst().descriptors())
                    .containsOnlyKeys("room-for-improvement", "good", "excellent");
        });
        assertThat(six.scale("principle").orElseThrow().levels())
                .extracting(Level::label)
                .containsExactly("Room for improvement", "Good", "Excellent");
        assertThat(six.whole().levels())
                .extracting(Level::label)
                .containsExactly("Requires Improvement", "Good", "Outstanding");
        assertThat(six.standard("feedback").orElseThrow().title())
                .as("as the tool prints it; the model of joint partnership says “celebrate success”")
                .isEqualTo("We value feedback and success");
    }

    @Test
    void everySectionOfAPlanIsAStandardOfThePlanFramework() {
        Framework plans = FrameworkFile.known(FrameworkFile.shipped("ehc-plan"));
        assertThat(plans.standards())
                .extracting(standard -> standard.number())
                .contains("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K");
        assertThat(plans.standards()).extracting(standard -> standard.part()).contains("Advice", "Plan", "Process");
    }

    private static final String GOOD = """
            {
              "code": "small", "version": 1, "name": "Small", "about": "It is small.", "subject": "service",
              "inForce": { "from": "2026-01-01" }, "madeBy": "Us", "madeWith": ["Families"],
              "scales": [
                { "key": "rows", "name": "Rows", "levels": [{ "key": "low", "label": "Low" }, { "key": "high", "label": "High" }] },
                { "key": "whole", "name": "Whole", "levels": [{ "key": "poor", "label": "Poor" }, { "key": "fine", "label": "Fine" }] }
              ],
              "rowScale": "rows", "wholeScale": "whole",
              "standards": [
                { "key": "one", "title": "One", "indicators": [
                  { "key": "one-a", "words": "A", "descriptors": { "low": "Bad", "high": "Well" } },
                  { "key": "one-b", "words": "B" }
                ] }
              ],
              "outcome": [
                { "when": "any", "at": ["low"], "suggest": "poor" },
                { "when": "otherwise", "suggest": "fine" }
              ]
            }
            """;

    @Test
    void aSmallOneIsSound() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void aLevelThatIsMissingIsToldByItsLine() {
        assertThat(faults(GOOD.replace("\"low\": \"Bad\", ", "")))
                .singleElement()
                .asString()
                .startsWith("Line 11: standards[0].indicators[0].descriptors: The level “low” is missing.");
    }

    @Test
    void aScaleThatNobodyKnowsIsToldOnceWhereItIsNamed() {
        assertThat(faults(GOOD.replace("\"rowScale\": \"rows\"", "\"rowScale\": \"colours\"")))
                .contains("Line 8: rowScale: No scale is called “colours”.");
        assertThat(faults(GOOD.replace("\"words\": \"B\"", "\"words\": \"B\", \"scale\": \"stars\"")))
                .containsExactly("Line 12: standards[0].indicators[1].scale: No scale is called “stars”.");
    }

    @Test
    void keysThatStandTwiceAreTold() {
        assertThat(faults(GOOD.replace("one-b", "one-a")))
                .containsExactly(
                        "Line 12: standards[0].indicators[1].key: Two are called “one-a”. Give each standard and"
                                + " each indicator a key of its own.");
        assertThat(faults(GOOD.replace("\"version\": 1,", "\"version\": 1, \"version\": 2,")))
                .containsExactly("Line 2: “version” stands here a second time. Take one of them out.");
    }

    @Test
    void aCircleIsToldWithTheWayRound() {
        String circle = GOOD.replace(
                        "\"words\": \"A\",",
                        "\"words\": \"A\", \"askedIf\": { \"indicator\": \"one-b\", \"levels\": [\"low\"] },")
                .replace(
                        "\"words\": \"B\"",
                        "\"words\": \"B\", \"askedIf\": { \"indicator\": \"one-a\", \"levels\": [\"low\"] }");
        assertThat(faults(circle)).hasSize(2).first().asString().contains("This is a circle: one-a → one-b → one-a.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)"})
    void whatASpreadsheetTakesForAFormulaIsRefused(String formula) {
        assertThat(faults(GOOD.replace("\"words\": \"B\"", "\"words\": \"" + formula + "\"")))
                .singleElement()
                .asString()
                .startsWith("Line 12: standards[0].indicators[1].words: A spreadsheet would take this for a formula.");
    }

    @Test
    void tenThousandStandardsAreRefusedAtOnce() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "{ \"key\": \"s" + i + "\" }")
                .collect(Collectors.joining(",\n"));
        List<String> faults =
                faults(GOOD.replaceFirst("(?s)\"standards\": \\[.*?\\n  \\],", "\"standards\": [" + many + "],"));
        assertThat(faults).hasSizeLessThan(10);
        assertThat(faults.toString()).containsAnyOf("at most 200", "far more than a framework has");
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheOrderOfTheLines() {
        String bad = GOOD.replace("\"subject\": \"service\"", "\"subject\": \"weather\", \"colour\": \"red\"")
                .replace("2026-01-01", "spring")
                .replace("\"title\": \"One\"", "\"title\": \"\"")
                .replace("\"suggest\": \"fine\"", "\"suggest\": \"superb\"");
        List<String> faults = faults(bad);
        assertThat(faults).hasSize(5);
        assertThat(faults)
                .isEqualTo(faults.stream()
                        .sorted(java.util.Comparator.comparingInt(FrameworkFileTest::line))
                        .toList());
        assertThat(faults.toString())
                .contains(
                        "subject: Write service or plan.",
                        "colour: There is no such field.",
                        "Write a day like",
                        "title",
                        "no level “superb”");
    }

    @Test
    void whatIsNoJsonIsToldByItsLine() {
        assertThat(faults(GOOD.replace("\"rowScale\": \"rows\",", "\"rowScale\" \"rows\",")))
                .containsExactly("Line 8: This can't be read. Look for a missing comma, bracket or quotation mark.");
        assertThat(faults("[]")).singleElement().asString().contains("holds no framework");
        assertThat(faults("")).hasSize(1);
        assertThat(faults(GOOD + "{}")).singleElement().asString().contains("more after the end");
    }

    @Test
    void anAreasOwnWordsComeWithTheFileAndGoWithIt() {
        String own = GOOD.replace(
                "\"outcome\": [",
                "\"agreed\": { \"one\": \"Eins\", \"one-a.low\": \"As it was agreed\" },\n  \"outcome\": [");
        var read = (FrameworkFile.Usable) FrameworkFile.read(own);
        assertThat(read.agreed()).containsEntry("one-a.low", "As it was agreed").hasSize(2);
        String written = FrameworkWriting.write(read.framework(), read.agreed());
        assertThat(FrameworkFile.read(written)).isEqualTo(read);
        assertThat(faults(own.replace("one-a.low", "one-c.low")))
                .singleElement()
                .asString()
                .contains("is no standard");
    }

    /** Words on several lines, with a blank one between, are the same after they stood on the page and were saved again. */
    @Test
    void anAreasOwnWordsOnSeveralLinesReadBackAsTheyWere() {
        Framework framework = ((FrameworkFile.Usable) FrameworkFile.read(GOOD)).framework();
        Map<String, String> words = Map.of("one", "First.\n\nSecond: with a colon.", "one-a.low", "Alone");
        String text = AgreedLines.write(framework, words);
        List<FaultAt> faults = new ArrayList<>();
        assertThat(AgreedLines.read(framework, text, faults)).isEqualTo(words);
        assertThat(faults).isEmpty();
    }

    @Test
    void anAreasOwnWordsAreCheckedByTheirLine() {
        Framework framework = ((FrameworkFile.Usable) FrameworkFile.read(GOOD)).framework();
        List<FaultAt> faults = new ArrayList<>();
        String text = "one: Words\n  that go on\none: Again\none-a: =1+1\none-b:\nnobody: Knows\n";
        assertThat(AgreedLines.read(framework, text, faults)).containsOnly(Map.entry("one", "Words\nthat go on"));
        assertThat(faults.toString())
                .contains(
                        "Line 3: “one” stands here a second time.",
                        "Line 4: A spreadsheet would take this for a formula.",
                        "Line 5: Write 1 to 3000",
                        "Line 6: Begin with a key");
    }

    @Test
    void aFileIsReadHoweverAProgramMarkedItAndOneInAnotherEncodingIsRefused() {
        byte[] marked = ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8);
        assertThat(FrameworkText.of(marked)).isEqualTo(new FrameworkText.Text(GOOD));
        byte[] latin = GOOD.replace("\"title\": \"One\"", "\"title\": \"Café\"").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FrameworkText.of(latin))
                .isInstanceOfSatisfying(
                        FrameworkText.Unreadable.class,
                        no -> assertThat(no.fault()).asString().startsWith("Line 10: A sign here can’t be read."));
    }

    private static int line(String fault) {
        return Integer.parseInt(fault.replaceAll("^Line (\\d+):.*", "$1"));
    }

    private static List<String> faults(String json) {
        return switch (FrameworkFile.read(json)) {
            case FrameworkFile.Usable usable -> List.of();
            case FrameworkFile.Faulty faulty ->
                new ArrayList<>(faulty.faults().stream().map(FaultAt::toString).toList());
        };
    }
}
