package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.advice.rules.VagueWord.Mark;

/** Each vague word is marked, with its reason; words that only look like one are left alone. */
class VagueWordTest {

    @ParameterizedTest(name = "{0} is marked as {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Kit has access to a quiet room|ACCESS_TO|access to
        Opportunities for play|OPPORTUNITIES_FOR|Opportunities for
        An opportunity to rest|OPPORTUNITIES_FOR|opportunity to
        Regular sessions|REGULAR|Regular
        seen regularly|REGULAR|regularly
        Breaks as appropriate|AS_APPROPRIATE|as appropriate
        Breaks where appropriate|AS_APPROPRIATE|where appropriate
        Help as required|AS_REQUIRED|as required
        Help as needed|AS_REQUIRED|as needed
        Where possible, in class|WHERE_POSSIBLE|Where possible
        Kit would benefit from signs|WOULD_BENEFIT_FROM|would benefit from
        Kit may rest|MAY|may
        up to 2 hours|UP_TO|up to
        A plan to be determined by the school|TO_BE_DETERMINED|to be determined by
        A time to be agreed|TO_BE_DETERMINED|to be agreed
        Adult support|SUPPORT|support
        Therapy input|SUPPORT|input
        An intervention|SUPPORT|intervention
        Interventions in class|SUPPORT|Interventions
        Band 4|BAND|Band 4
        funding tier C|BAND|funding tier C
        £6,000|MONEY|£6,000
        """)
    void eachVagueWordIsMarkedAsItStands(String text, VagueWord word, String marked) {
        assertThat(VagueWord.in(text, false))
                .extracting(Mark::word, Mark::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(word, marked));
        assertThat(text.substring(VagueWord.in(text, false).getFirst().from())).startsWith(marked);
    }

    @Test
    void noWordIsLeftOutOfTheTableAbove() {
        assertThat(VagueWord.values())
                .allSatisfy(word -> assertThat(word.reason()).hasSizeGreaterThan(20));
        assertThat(Arrays.stream(VagueWord.values()).map(VagueWord::reason).collect(Collectors.toSet()))
                .hasSameSizeAs(VagueWord.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Reviewed in May 2027
        Keep the list up to date
        An irregular heartbeat
        The maypole
        Her supporters
        A rubber band
        It is possible where she sits
        The regularity of it
        """)
    void wordsThatOnlyLookLikeOneAreLeftAlone(String text) {
        assertThat(VagueWord.in(text, false)).isEmpty();
    }

    @Test
    void supportDoesNoHarmWhereItIsSaidWhoHowOftenAndHowLong() {
        assertThat(VagueWord.in("Support from a band 6 therapist, £40 an hour", true))
                .isEmpty();
        assertThat(VagueWord.in("Regular support", true)).extracting(Mark::word).containsExactly(VagueWord.REGULAR);
    }

    @Test
    void marksStandInTheOrderOfTheText() {
        assertThat(VagueWord.in("Support may be regular, as needed", false))
                .extracting(Mark::word)
                .isEqualTo(List.of(VagueWord.SUPPORT, VagueWord.MAY, VagueWord.REGULAR, VagueWord.AS_REQUIRED));
    }
}
