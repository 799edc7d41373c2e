package uk.sidebyside.needs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.needs.rules.Ramp.Group;

class RampTest {

    private static List<BigDecimal> values(int... values) {
        return IntStream.of(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static Group group(int from, int to) {
        return new Group(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    @Test
    void aboutAsManyAreasAreInEachGroup() {
        Ramp ramp = Ramp.of(FigureUnit.PEOPLE, values(9, 1, 8, 2, 7, 3, 6, 4, 5, 10));

        assertThat(ramp.groups()).containsExactly(group(1, 2), group(3, 4), group(5, 6), group(7, 8), group(9, 10));
        assertThat(ramp.groupOf(BigDecimal.ONE)).isEqualTo(1);
        assertThat(ramp.groupOf(BigDecimal.TEN)).isEqualTo(5);
        assertThat(ramp.groupOf(BigDecimal.valueOf(11))).isZero();
    }

    @Test
    void theSameFigureIsNeverInTwoGroups() {
        Ramp ramp = Ramp.of(FigureUnit.PEOPLE, values(5, 5, 5, 5, 5, 5, 5, 5, 9, 9));

        assertThat(ramp.groups()).containsExactly(group(5, 5), group(9, 9));
    }

    @Test
    void fewerAreasThanGroupsHaveAGroupEach() {
        assertThat(Ramp.of(FigureUnit.PEOPLE, values(3, 1)).groups()).containsExactly(group(1, 1), group(3, 3));
        assertThat(Ramp.of(FigureUnit.PERCENT, List.of()).groups()).isEmpty();
    }

    @Test
    void everyFigureHasAGroup() {
        for (int count = 1; count < 40; count++) {
            List<BigDecimal> all = IntStream.range(0, count)
                    .mapToObj(n -> BigDecimal.valueOf(n * 7 % 11))
                    .toList();
            Ramp ramp = Ramp.of(FigureUnit.PEOPLE, all);
            assertThat(ramp.groups()).hasSizeLessThanOrEqualTo(5);
            assertThat(Stream.of(all).flatMap(List::stream)).allMatch(value -> ramp.groupOf(value) > 0);
        }
    }

    /** Tenth 1 is the most deprived, and stands for the most need. */
    @ParameterizedTest
    @CsvSource({"1,5", "2,5", "3,4", "5,3", "8,2", "9,1", "10,1"})
    void tenthsAreGroupedByTwosTheMostDeprivedLast(int tenth, int group) {
        assertThat(Ramp.of(FigureUnit.DECILE, values(4)).groupOf(BigDecimal.valueOf(tenth)))
                .isEqualTo(group);
    }
}
