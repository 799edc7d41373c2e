package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.board.rules.Contradicted.By;
import uk.sidebyside.board.rules.Contradicted.Claim;
import uk.sidebyside.board.rules.Contradicted.Measured;
import uk.sidebyside.board.rules.Contradicted.Reason;

/** A state is listed where its own measures say otherwise, and only there. */
class ContradictedTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # claim,    falls short, day passed, worse, contradicted by
            DONE,       true,        true,        false, FALLS_SHORT
            DONE,       true,        false,       false, FALLS_SHORT
            DONE,       true,        false,       true,  FALLS_SHORT
            DONE,       false,       true,        true,  GETS_WORSE
            DONE,       false,       true,        false, -
            ON_TRACK,   true,        true,        false, NOT_REACHED_BY_ITS_DAY
            ON_TRACK,   true,        true,        true,  NOT_REACHED_BY_ITS_DAY
            ON_TRACK,   true,        false,       false, -
            ON_TRACK,   true,        false,       true,  GETS_WORSE
            ON_TRACK,   false,       true,        true,  GETS_WORSE
            ON_TRACK,   false,       false,       false, -
            NOTHING,    true,        true,        true,  -
            NOTHING,    false,       false,       false, -
            """)
    void aStateIsHeldAgainstItsMeasure(Claim claim, boolean fallsShort, boolean dayPassed, boolean worse, By by) {
        List<Reason> reasons =
                Contradicted.of(claim, List.of(new Measured("Advice on time", fallsShort, dayPassed, worse)));

        assertThat(reasons).isEqualTo(by == null ? List.of() : List.of(new Reason("Advice on time", by)));
    }

    @Test
    void eachMeasureThatContradictsIsNamed() {
        assertThat(Contradicted.of(
                        Claim.DONE,
                        List.of(
                                new Measured("One", true, false, false),
                                new Measured("Two", false, false, false),
                                new Measured("Three", false, false, true))))
                .extracting(Reason::measure)
                .containsExactly("One", "Three");
        assertThat(Contradicted.of(Claim.DONE, List.of())).isEmpty();
    }
}
