package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.audits.quality.rules.Redaction.Left;
import uk.sidebyside.audits.quality.rules.Sampling.Listed;
import uk.sidebyside.shared.Finding;

/** What is typed before and while plans are marked: references, lists, extracts, what a sample needs. */
class PapersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @ValueSource(strings = {"EHC-0001", "2024/0113", "A17", "ab-12-cd"})
    void aReferenceHasTwoDigits(String reference) {
        assertThat(CaseReference.is(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Asha", "Asha Example", "A1", "-A17", "EHC 0001", "A234567890123456789012345678901", "=A17"})
    void aNameIsNoReference(String text) {
        assertThat(CaseReference.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943-476-5919", "A12345678901B"})
    void aNumberThatLeadsToAPersonIsNoReference(String text) {
        assertThat(CaseReference.is(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Write to asha@example.org, EMAIL",
        "She lives at YO1 7HH in town, POSTCODE",
        "NHS number 943 476 5919, NHS_NUMBER",
        "UPN A12345678901B, PUPIL_NUMBER",
        "Ring 01904 123456, PHONE",
        "Ring +44 7700 900123, PHONE",
        "DOB 7 May, DATE_OF_BIRTH",
        "Born in 2015, DATE_OF_BIRTH"
    })
    void whatLeadsToAPersonIsFoundInAnExtract(String text, Left left) {
        assertThat(Redaction.check(text)).contains(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The child says: I like trains.",
                "30 minutes twice a week with a therapist of band 6",
                "943 476 5918 is a number that checks as nothing",
                "Section F, outcome 2, from 2026 to 2027",
                "Stubborn"
            })
    void whatTellsNothingOfAPersonMayStay(String text) {
        assertThat(Redaction.check(text)).isEmpty();
    }

    /** 9434765870 checks with a remainder of none: its check digit is 0, which is 11 taken modulo 11. */
    @Test
    void anNhsNumberMayCheckWithNought() {
        assertThat(Redaction.check("9434765870")).contains(Left.NHS_NUMBER);
    }

    @Test
    void aListIsReadLineByLine() {
        ListOfPlans read = ListOfPlans.read("EHC-0001, Primary\n\n EHC-0002 ,  Secondary \nEHC-0003");
        assertThat(read.findings()).isEmpty();
        assertThat(read.plans())
                .containsExactly(
                        new Listed("EHC-0001", "Primary"),
                        new Listed("EHC-0002", "Secondary"),
                        new Listed("EHC-0003", ""));
    }

    @Test
    void everyFaultOfAListIsNamedByItsLine() {
        ListOfPlans read = ListOfPlans.read(
                "Asha Example, Primary\nEHC-0002\nEHC-0002\nEHC-0004," + "x".repeat(61) + "\nEHC-0005, a@b");
        assertThat(read.findings())
                .extracting(Finding::key)
                .containsExactly("list.no.reference", "list.twice", "list.part.too.long", "list.part.too.long");
        assertThat(read.findings())
                .extracting(finding -> finding.details().getFirst())
                .containsExactly(1, 3, 4, 5);
    }

    @Test
    void sixtyCharactersOfAPartAreNotTooMany() {
        assertThat(ListOfPlans.read("EHC-0004," + "x".repeat(60)).findings()).isEmpty();
    }

    @Test
    void anEmptyListNeedsPlans() {
        assertThat(ListOfPlans.read(" \n").findings()).extracting(Finding::key).containsExactly("list.needs.plans");
    }

    @Test
    void twentyFaultsAreNamedAndNoMore() {
        assertThat(ListOfPlans.read("Asha\n".repeat(40)).findings()).hasSize(ListOfPlans.FAULTS_NAMED);
    }

    @Test
    void aListHasAnEnd() {
        var text = new StringBuilder();
        for (int n = 0; n < ListOfPlans.MOST; n++) {
            text.append("E-").append(10_000 + n).append('\n');
        }
        assertThat(ListOfPlans.read(text.toString()).findings()).isEmpty();
        text.append("E-99999");
        assertThat(ListOfPlans.read(text.toString()).findings())
                .extracting(Finding::key)
                .containsExactly("list.too.long");
    }

    @Test
    void aSampleSaysAllBeforeItIsDrawn() {
        assertThat(DrawSample.check("", false, " ", 0, 101, 100, null, TODAY))
                .extracting(Finding::field)
                .containsExactly("title", "measure", "seed", "size", "percentTwice", "target", "dueOn");
        assertThat(DrawSample.check("x", true, "s", 1, 0, 1, TODAY, TODAY)).isEmpty();
        assertThat(DrawSample.check("x", true, "s".repeat(80), 2000, 100, 99, TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void aSampleHasItsBounds() {
        assertThat(fields("s".repeat(81), 2001, -1, 0, TODAY.minusDays(1)))
                .containsExactly("seed", "size", "percentTwice", "target", "dueOn");
        assertThat(fields("a\nb", 1, 0, 98, TODAY)).containsExactly("seed");
    }

    private static List<String> fields(String seed, int size, int twice, int target, LocalDate due) {
        return DrawSample.check("x", true, seed, size, twice, target, due, TODAY).stream()
                .map(Finding::field)
                .toList();
    }

    @Test
    void aKindOfMarkerIsReadFromItsCode() {
        for (MarkerKind kind : MarkerKind.values()) {
            assertThat(MarkerKind.of(kind.code())).isEqualTo(kind);
            assertThat(MarkerKind.known(kind.code())).isTrue();
            assertThat(kind.label()).isNotBlank();
        }
        assertThat(MarkerKind.known("robot")).isFalse();
        assertThatThrownBy(() -> MarkerKind.of("robot")).isInstanceOf(IllegalArgumentException.class);
    }
}
