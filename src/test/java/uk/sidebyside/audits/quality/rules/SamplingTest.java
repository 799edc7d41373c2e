package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.quality.rules.Sampling.Drawn;
import uk.sidebyside.audits.quality.rules.Sampling.Listed;

/** Samples that anybody can draw again. What is expected was made with Python's hashlib, by the rule as it stands in the docs. */
class SamplingTest {
    private static final String SEED = "autumn 2026";

    /** Seven in the first part, three in the second, two in the third. */
    private static final List<Listed> TWELVE = IntStream.rangeClosed(1, 12)
            .mapToObj(n -> new Listed(
                    String.format("EHC-%04d", n), n <= 7 ? "1 Primary" : n <= 10 ? "2 Secondary" : "3 Post-16"))
            .toList();

    @Test
    void aDigestIsThatOfTheSeedALineFeedAndTheReference() {
        assertThat(Sampling.digest(SEED, "EHC-0001"))
                .isEqualTo("f5aaba409358efe3329745190bf7b55091a13099b17f58cb5634aac37fa2e8ae");
    }

    @Test
    void eachPartGivesItsShareInTheOrderOfTheDigests() {
        assertThat(Sampling.draw(TWELVE, SEED, 6, 0))
                .extracting(Drawn::reference)
                .containsExactly("EHC-0007", "EHC-0002", "EHC-0005", "EHC-0004", "EHC-0009", "EHC-0012");
    }

    @Test
    void theOrderOfTheListChangesNothing() {
        List<Listed> turned = new ArrayList<>(TWELVE);
        Collections.reverse(turned);
        assertThat(Sampling.draw(turned, SEED, 6, 50)).isEqualTo(Sampling.draw(TWELVE, SEED, 6, 50));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertThat(Sampling.draw(TWELVE, "spring 2027", 6, 0)).isNotEqualTo(Sampling.draw(TWELVE, SEED, 6, 0));
    }

    @Test
    void whoIsMarkedTwiceIsDrawnTooAndRoundedUp() {
        assertThat(twice(50)).containsExactlyInAnyOrder("EHC-0002", "EHC-0005", "EHC-0004");
        assertThat(twice(20)).containsExactlyInAnyOrder("EHC-0002", "EHC-0005");
        assertThat(twice(1)).containsExactly("EHC-0002");
        assertThat(twice(0)).isEmpty();
        assertThat(twice(100)).hasSize(6);
    }

    private static List<String> twice(int percent) {
        return Sampling.draw(TWELVE, SEED, 6, percent).stream()
                .filter(Drawn::twice)
                .map(Drawn::reference)
                .toList();
    }

    @Test
    void eachDrawnPlanCarriesItsPartAndDigest() {
        assertThat(Sampling.draw(TWELVE, SEED, 6, 100).getFirst())
                .isEqualTo(new Drawn(
                        "EHC-0007",
                        "1 Primary",
                        "045759b50ee32c999ec3ee3d2be09ac12ea36cd052d24267dd539676b32cf2e8",
                        true));
    }

    @Test
    void moreThanThereAreDrawsAll() {
        assertThat(Sampling.draw(TWELVE, SEED, 500, 0)).hasSize(12);
        assertThat(Sampling.draw(List.of(), SEED, 5, 20)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // sizes of A, B and C, how many are wanted, and what each gives
        "70, 20, 10, 10, 7 2 1",
        // 3.5, 1.5 and 1: of equal remainders the first in the alphabet
        "7, 3, 2, 6, 4 1 1",
        // one of each, although C's share is a fiftieth of one
        "90, 9, 1, 10, 8 1 1",
        "98, 1, 1, 3, 1 1 1",
        // too few for one of each
        "98, 1, 1, 2, 2 0 0",
        "1, 1, 1, 2, 1 1 0",
        "5, 5, 5, 0, 0 0 0",
        "5, 3, 1, 9, 5 3 1"
    })
    void sharesAreInProportionWithOneOfEach(int a, int b, int c, int wanted, String shares) {
        Map<String, Integer> sizes = new TreeMap<>(Map.of("A", a, "B", b, "C", c));
        Map<String, Integer> given = Sampling.shares(sizes, wanted);
        assertThat(given.get("A") + " " + given.get("B") + " " + given.get("C")).isEqualTo(shares);
    }
}
