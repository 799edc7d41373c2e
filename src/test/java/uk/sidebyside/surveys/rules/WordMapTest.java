package uk.sidebyside.surveys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** Sizes of words, and addresses as people paste them. */
class WordMapTest {

    @ParameterizedTest
    @CsvSource({"10,10,5", "9,10,5", "8,10,4", "5,10,3", "4,10,2", "2,10,1", "1,10,1", "1,1,5", "1,100,1", "81,100,5"})
    void theSizeIsInStepsOfAFifthOfTheMost(int count, int most, int size) {
        assertThat(WordMap.size(count, most)).isEqualTo(size);
    }

    @Test
    void theMostNamedComesFirstAndWhatNobodyNamedIsLeftOut() {
        assertThat(WordMap.of(Map.of("Honesty", 2, "Barriers", 2, "Culture", 10, "Resources", 0)))
                .containsExactly(
                        new WordMap.Entry("Culture", 10, 5),
                        new WordMap.Entry("Barriers", 2, 1),
                        new WordMap.Entry("Honesty", 2, 1));
        assertThat(WordMap.of(Map.of())).isEmpty();
    }

    @Test
    void anAddressThatStandsTwiceGetsOneLink() {
        assertThat(Addresses.read(" a@example.org, b@example.org\nA@EXAMPLE.org;c@example.org "))
                .containsExactly("a@example.org", "b@example.org", "c@example.org");
        assertThat(Addresses.check("a@example.org b@example.org")).isEmpty();
    }

    @Test
    void noAddressTooManyAndAWrongOneAreSaid() {
        assertThat(Addresses.check("  ")).extracting(Finding::key).containsExactly("addresses.none");
        String most =
                IntStream.range(0, 200).mapToObj(i -> "p" + i + "@example.org").collect(Collectors.joining(" "));
        assertThat(Addresses.check(most)).isEmpty();
        assertThat(Addresses.check(most + " one@example.org"))
                .extracting(Finding::key)
                .containsExactly("addresses.many");
        assertThat(Addresses.check("a@example.org no-address b@"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("addresses.wrong");
                    assertThat(found.details()).containsExactly("no-address");
                });
        String long254 = "x".repeat(64) + "@" + "y".repeat(185) + ".org";
        assertThat(Addresses.check(long254)).isEmpty();
        assertThat(Addresses.check(long254.replace("@y", "@yy"))).hasSize(1);
    }
}
