package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** A draft says what was done; what everybody reads says all six things. */
class SaidOfImpactTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    private static SaidOfImpact said(String without, boolean forEverybody) {
        return new SaidOfImpact(
                TODAY,
                without.equals("did") ? " " : "We met",
                without.equals("howMuch") ? "" : "Six times",
                without.equals("howWell") ? "" : "All came back",
                without.equals("betterOff") ? "" : "Forty families",
                without.equals("evidence") ? "" : "Their words",
                without.equals("next") ? "" : "We go on",
                forEverybody);
    }

    @ParameterizedTest
    @CsvSource({"did", "howMuch", "howWell", "betterOff", "evidence", "next"})
    void whatEverybodyReadsSaysEach(String part) {
        assertThat(said(part, true).wrong(TODAY))
                .extracting(Finding::field, Finding::key)
                .containsExactly(tuple(part, "impact.needs." + part));
        assertThat(said(part, false).wrong(TODAY)).hasSize(part.equals("did") ? 1 : 0);
    }

    @Test
    void aWholeOneIsRight() {
        assertThat(said("", true).wrong(TODAY)).isEmpty();
        assertThat(said("", true).wrong(TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void itSpeaksOfNoDayToCome() {
        assertThat(said("", true).wrong(TODAY.minusDays(1)))
                .extracting(Finding::field, Finding::key)
                .containsExactly(tuple("untilOn", "impact.until.in.future"));
    }

    @Test
    void aPartHasAtMost1000Characters() {
        assertThat(ofLength(1000).wrong(TODAY)).isEmpty();
        assertThat(ofLength(1001).wrong(TODAY))
                .containsExactly(Finding.of("howWell", "text.too.long", "docs/rules/measures.md", 1000, 1001));
    }

    private static SaidOfImpact ofLength(int length) {
        return new SaidOfImpact(TODAY, "a", "b", "x".repeat(length), "d", "e", "f", true);
    }
}
