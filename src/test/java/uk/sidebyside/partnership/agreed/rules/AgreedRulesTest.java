package uk.sidebyside.partnership.agreed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** What words, terms, agreements and signatures must keep to. */
class AgreedRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 7);

    @Test
    void anAgreementHoldsFromTheDayOfItsLastSignatureInWhateverOrderTheySigned() {
        assertThat(InForce.from(
                        List.of(LocalDate.of(2020, 9, 29), LocalDate.of(2020, 10, 7), LocalDate.of(2020, 9, 30))))
                .isEqualTo(LocalDate.of(2020, 10, 7));
    }

    @Test
    void anAgreementDoesNotHoldWhileASignatureIsMissingOrNobodyIsNamed() {
        assertThat(InForce.from(Arrays.asList(LocalDate.of(2020, 9, 29), null))).isNull();
        assertThat(InForce.from(Arrays.asList(null, LocalDate.of(2020, 9, 29)))).isNull();
        assertThat(InForce.from(List.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void nobodySignsTomorrow(int days, boolean refused) {
        var signing = new SignAgreement("Ada", "Director", "office@example.org", true, TODAY.plusDays(days));

        assertThat(keys(signing.check(TODAY)).contains("sign.in.future")).isEqualTo(refused);
    }

    @Test
    void aSignatureHasNamePostContactStatementAndDay() {
        assertThat(keys(new SignAgreement(" ", "", " ", false, null).check(TODAY)))
                .containsExactly(
                        "sign.needs.name",
                        "sign.needs.role",
                        "sign.needs.contact",
                        "sign.needs.statement",
                        "sign.needs.day");
        assertThat(new SignAgreement("n".repeat(160), "r".repeat(160), "c".repeat(200), true, TODAY).check(TODAY))
                .isEmpty();
        assertThat(fields(
                        new SignAgreement("n".repeat(161), "r".repeat(161), "c".repeat(201), true, TODAY).check(TODAY)))
                .containsExactly("name", "role", "contact");
    }

    @Test
    void anAgreementHasTitleWordsADayToComeAndTwoParties() {
        assertThat(keys(new DrawUpAgreement("", " ", List.of(), null, 1).check(TODAY)))
                .containsExactly(
                        "agreement.needs.title",
                        "agreement.needs.words",
                        "agreement.needs.review",
                        "agreement.needs.two");
        assertThat(drawn(TODAY.plusDays(1), 2, List.of("We listen."))).isEmpty();
        assertThat(keys(drawn(TODAY, 2, List.of()))).containsExactly("agreement.review.past");
        assertThat(keys(drawn(TODAY.plusDays(1), 2, Collections.nCopies(31, "We listen."))))
                .containsExactly("term.too.many");
        assertThat(drawn(TODAY.plusDays(1), 2, Collections.nCopies(30, "p".repeat(400))))
                .isEmpty();
        assertThat(keys(drawn(TODAY.plusDays(1), 2, List.of("p".repeat(401))))).containsExactly("text.too.long");
    }

    private static List<Finding> drawn(LocalDate reviewOn, int parties, List<String> points) {
        return new DrawUpAgreement("Agreement", "We agree.", points, reviewOn, parties).check(TODAY);
    }

    @Test
    void aTermHasItsMeaningAndFormsThatCanBeFound() {
        assertThat(keys(new TermWords(" ", "", "", List.of("x"), List.of()).check(List.of())))
                .containsExactly("term.missing", "term.needs.meaning", "term.form.length");
        assertThat(new TermWords("t".repeat(120), "w".repeat(200), "m".repeat(1000), List.of("LA"), List.of("ab"))
                        .check(List.of("JSNA")))
                .isEmpty();
        assertThat(fields(new TermWords("t".repeat(121), "w".repeat(201), "m".repeat(1001), List.of(), List.of())
                        .check(List.of())))
                .containsExactly("term", "writtenOut", "meaning");
        assertThat(fields(new TermWords("T", "", "m", Collections.nCopies(13, "ab"), List.of("a".repeat(121)))
                        .check(List.of())))
                .containsExactly("foundAs", "searchedAs");
        assertThat(keys(new TermWords("T", "", "m", List.of("LA"), List.of()).check(List.of("LA"))))
                .containsExactly("term.found.elsewhere");
    }

    @Test
    void aPartHasWordsAndAChangeHasANote() {
        assertThat(fields(WordsOfAPart.check("", "", Map.of(), "", ""))).containsExactly("words", "note");
        assertThat(WordsOfAPart.check("w".repeat(400), "p".repeat(400), Map.of("k", ""), "", "n".repeat(200)))
                .isEmpty();
        assertThat(fields(WordsOfAPart.check(
                        "w".repeat(401),
                        "p".repeat(401),
                        Map.of("k", "u".repeat(401)),
                        "m".repeat(401),
                        "n".repeat(201))))
                .containsExactly("words", "plain", "part-k", "more", "note");
        assertThat(fields(WordsOfAPart.checkDefinition(" ", "i".repeat(601), " ")))
                .containsExactly("definition", "visionIntro", "note");
        assertThat(WordsOfAPart.checkDefinition("d".repeat(2000), "i".repeat(600), "n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "We listen & learn, we-listen-learn",
        "'  Trust! ', trust",
        "2020 was hard, was-hard",
        "😀, more",
        "Words that go on and on until nobody reads them any more, words-that-go-on-and-on-until-nobody"
    })
    void aKeyIsMadeOfTheWords(String words, String key) {
        assertThat(KeyOf.words(words, taken -> false)).isEqualTo(key);
    }

    @Test
    void aKeyThatIsTakenGetsANumber() {
        assertThat(KeyOf.words("Trust", List.of("trust", "trust-2")::contains)).isEqualTo("trust-3");
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    private static List<String> fields(List<Finding> findings) {
        return findings.stream().map(Finding::field).toList();
    }
}
