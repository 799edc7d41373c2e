package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The spread beside the average. Figures of R are those of kappa-wilson.R. */
class SpreadTest {
    private static final Spread FORTY = new Spread(List.of(3, 7, 21, 9));

    @Test
    void meanAndDeviationEqualR() {
        assertThat(FORTY.mean()).isEqualTo(2.9, within(1e-12));
        assertThat(FORTY.deviation()).isEqualTo(0.841244499353373, within(1e-12));
    }

    @Test
    void quartilesAreLevelsThatWereGivenAndEqualR() {
        assertThat(List.of(FORTY.lowerQuartile(), FORTY.median(), FORTY.upperQuartile()))
                .containsExactly(1, 2, 2);
        Spread few = Spread.of(List.of(0, 1, 1, 3), 4);
        assertThat(few.mean()).isEqualTo(2.25);
        assertThat(few.deviation()).isEqualTo(1.258305739211792, within(1e-12));
        assertThat(List.of(few.lowerQuartile(), few.median(), few.upperQuartile()))
                .containsExactly(0, 1, 1);
    }

    @Test
    void countsEachLevel() {
        assertThat(Spread.of(List.of(2, 0, 2), 3).counts()).containsExactly(1, 0, 2);
        assertThat(FORTY.atLeast(2)).isEqualTo(30);
        assertThat(FORTY.atLeast(0)).isEqualTo(FORTY.marked()).isEqualTo(40);
    }

    @Test
    void oneMarkHasNoDeviationAndNoneHasNoQuartile() {
        assertThat(new Spread(List.of(0, 1)).deviation()).isNaN();
        Spread none = new Spread(List.of(0, 0));
        assertThat(none.mean()).isNaN();
        assertThatThrownBy(none::median).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allOnOneLevelHasNoSpread() {
        Spread same = new Spread(List.of(0, 12, 0));
        assertThat(same.deviation()).isZero();
        assertThat(same.lowerQuartile()).isEqualTo(same.upperQuartile()).isEqualTo(1);
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertThatThrownBy(() -> new Spread(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spread(List.of(1, -1))).isInstanceOf(IllegalArgumentException.class);
    }
}
