package uk.sidebyside.needs.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** AMB-9: where the first phase ends and the second begins. */
class AgeBandsTest {

    @ParameterizedTest
    @CsvSource({"-1,", "0,A", "16,A", "17,A", "18,B", "24,B", "25,B", "26,"})
    void everyYearOfAgeIsInOnePhaseOrInNone(int age, @Nullable Phase phase) {
        assertThat(AgeBands.USUAL.phaseOf(age).orElse(null)).isEqualTo(phase);
    }

    @Test
    void theLabelsSayBothEnds() {
        assertThat(AgeBands.USUAL.label(Phase.A)).isEqualTo("0 to 17");
        assertThat(AgeBands.USUAL.label(Phase.B)).isEqualTo("18 to 25");
        assertThat(new AgeBands(15, 24).label(Phase.B)).isEqualTo("16 to 24");
        assertThat(new AgeBands(15, 24).phaseOf(16)).contains(Phase.B);
        assertThat(new AgeBands(15, 24).phaseOf(25)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "17, 25, ''",
                "0, 1, ''",
                "24, 25, ''",
                "17, 18, ''",
                "17, 17, ages.order",
                "20, 18, ages.order",
                "none, 25, ages.first",
                "25, 25, ages.first ages.order",
                "-1, 25, ages.first",
                "17, none, ages.last",
                "17, 26, ages.last",
                "none, 0, ages.first ages.last"
            })
    void whatCanNotBeTwoPhasesIsRefused(@Nullable Integer first, @Nullable Integer last, String keys) {
        assertThat(String.join(
                        " ",
                        AgeBands.check(first, last).stream().map(Finding::key).toList()))
                .isEqualTo(keys);
    }

    @Test
    void nobodyIsOlderThanTheLawAllows() {
        assertThatThrownBy(() -> new AgeBands(17, 26)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgeBands(17, 17)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgeBands(-1, 20)).isInstanceOf(IllegalArgumentException.class);
    }
}
