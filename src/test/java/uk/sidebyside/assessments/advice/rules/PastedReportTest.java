package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.assessments.advice.rules.PastedReport.Paragraph;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;

class PastedReportTest {
    private static final String REPORT = """
            Report on Kit

            Our assessment

            Seen at school on 20 April,
            and at home.

            2. Areas of need

            He loses words when it is loud.
            He waits, and then leaves.

            - He cannot follow two steps.
            - He does not ask for help.

            History:

            Born early.

            RECOMMENDATIONS

            A quiet room each day.""";

    private static List<String> said(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(one -> one.under() + "|" + one.words() + "|" + one.suggested())
                .toList();
    }

    @Test
    void aReportIsCutIntoItsParagraphsAndHeadingsSuggestWhereTheyGo() {
        assertThat(said(PastedReport.paragraphs(REPORT)))
                .containsExactly(
                        "|Report on Kit|null",
                        "Our assessment|Seen at school on 20 April,\nand at home.|SEEN",
                        "2. Areas of need|He loses words when it is loud.\nHe waits, and then leaves.|NEED",
                        "2. Areas of need|- He cannot follow two steps.|NEED",
                        "2. Areas of need|- He does not ask for help.|NEED",
                        "History:|Born early.|null",
                        "RECOMMENDATIONS|A quiet room each day.|PROVISION");
    }

    @Test
    void noWordOfItIsLost() {
        for (String text : List.of(REPORT, REPORT.replaceAll("\n+", "\n"), "x".repeat(9001), "Needs:\nAims:\nNeeds:")) {
            String kept = PastedReport.paragraphs(text).stream()
                    .map(one -> one.under() + one.words())
                    .collect(Collectors.joining());
            for (String word : text.split("\\s+")) {
                assertThat(kept).contains(word.substring(0, Math.min(4000, word.length())));
            }
        }
    }

    @Test
    void withoutABlankLineEachLineIsAParagraph() {
        assertThat(said(PastedReport.paragraphs("Needs:\nHe loses words.\nHe waits.\n")))
                .containsExactly("Needs:|He loses words.|NEED", "Needs:|He waits.|NEED");
    }

    /** It may be a point of a list: a person says what it is. */
    @Test
    void aHeadingWithNothingUnderItIsAParagraphOfItsOwn() {
        assertThat(said(PastedReport.paragraphs("Speech difficulties\nSensory needs\n")))
                .containsExactly("|Speech difficulties|null", "|Sensory needs|null");
        assertThat(said(PastedReport.paragraphs("Needs:\nHe waits.\nAims:")))
                .containsExactly("Needs:|He waits.|NEED", "|Aims:|null");
    }

    @ParameterizedTest
    @CsvSource({
        "How he was seen, SEEN",
        "Observations in class, SEEN",
        "Difficulties, NEED",
        "What helps, STRATEGY",
        "Strategies for home, STRATEGY",
        "Targets, OUTCOME",
        "Outcomes we aim for, OUTCOME",
        "Provision for his needs, PROVISION",
        "Needs and provision, NEED",
        "Support, PROVISION"
    })
    void theFirstWordThatIsKnownInAHeadingCounts(String heading, Place place) {
        assertThat(PastedReport.isHeading(heading)).isTrue();
        assertThat(Place.in(heading)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He needs a quiet room.",
                "- needs a quiet room",
                "• support",
                "He needs somebody who waits until he speaks",
                "Needed",
                "Kit is 6",
                "3.",
                "1.2 Family",
                "And so his needs, and support,",
                "A line that is far too long to be a heading of anything at all, with a colon:"
            })
    void aSentenceAPointAndALongLineAreNoHeadings(String line) {
        assertThat(PastedReport.isHeading(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"History:", "FAMILY AND HOME", "A line of sixty letters that ends in a colon, as it says:"})
    void whatEndsInAColonOrIsAllInCapitalsIsAHeading(String line) {
        assertThat(PastedReport.isHeading(line)).isTrue();
    }

    @Test
    void whatIsTooLongForAFieldIsCutAtTheEndOfASentence() {
        String sentence = "He waits for a long time. ";
        List<Paragraph> cut = PastedReport.paragraphs("Needs:\n\n" + sentence.repeat(200));
        assertThat(cut).hasSize(2).allSatisfy(one -> {
            assertThat(one.words()).endsWith("time.").startsWith("He waits").hasSizeLessThanOrEqualTo(4000);
            assertThat(one.suggested()).isEqualTo(Place.NEED);
        });
        assertThat(cut.stream().map(Paragraph::words).collect(Collectors.joining(" ")) + " ")
                .isEqualTo(sentence.repeat(200));
        assertThat(PastedReport.paragraphs("ab ".repeat(2000)))
                .allSatisfy(one -> assertThat(one.words()).endsWith("b").startsWith("a"));
        assertThat(PastedReport.paragraphs("x" + "😀".repeat(2500)).stream()
                        .map(Paragraph::words)
                        .collect(Collectors.joining()))
                .isEqualTo("x" + "😀".repeat(2500));
        assertThat(PastedReport.paragraphs("x".repeat(4000))).hasSize(1);
        assertThat(PastedReport.paragraphs("x".repeat(4001))).hasSize(2);
    }

    @Test
    void aPlaceIsKnownByItsCode() {
        for (Place place : Place.values()) {
            assertThat(Place.of(place.code())).contains(place);
        }
        assertThat(Place.LEFT_OUT.code()).isEqualTo("left-out");
        assertThat(Place.of("")).isEmpty();
    }
}
