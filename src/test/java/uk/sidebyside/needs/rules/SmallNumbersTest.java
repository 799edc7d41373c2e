package uk.sidebyside.needs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.needs.rules.Figure.Slice;

class SmallNumbersTest {

    private static Figure figure(String code, String age, @Nullable Integer value) {
        return new Figure(code, new Slice(age, "", ""), value == null ? null : BigDecimal.valueOf(value), null);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "4,true", "5,false"})
    void countsOfOneToFourAreHiddenAndOthersAreNot(int value, boolean hidden) {
        List<Figure> left = SmallNumbers.hide(
                List.of(figure("E01000101", "", value), figure("E01000102", "", 3), figure("E01000103", "", 2)));

        assertThat(left.getFirst().hidden()).isEqualTo(hidden);
    }

    @Test
    void whereOneFigureOfALineIsHiddenTheSmallestOtherIsToo() {
        List<Figure> left = SmallNumbers.hide(
                List.of(figure("E01000101", "", 3), figure("E01000102", "", 90), figure("E01000103", "", 12)));

        assertThat(left).extracting(Figure::hidden).containsExactly(true, false, true);
    }

    @Test
    void whatIsLeftOfAWholeTellsAsMuchAsTheFigure() {
        var nearlyAll = new Figure("E01000101", Slice.ALL, BigDecimal.valueOf(98), BigDecimal.valueOf(100));
        var all = new Figure("E01000102", Slice.ALL, BigDecimal.valueOf(100), BigDecimal.valueOf(100));
        var others = new Figure("E01000103", Slice.ALL, BigDecimal.valueOf(50), BigDecimal.valueOf(100));

        assertThat(SmallNumbers.hide(List.of(nearlyAll, all, others)))
                .extracting(Figure::hidden)
                .containsExactly(true, false, true);
    }

    @Test
    void aTotalOverAHiddenFigureIsHidden() {
        assertThat(SmallNumbers.total("E1", List.of(figure("E1", "5", null), figure("E1", "6", 40)))
                        .hidden())
                .isTrue();
        assertThat(SmallNumbers.total("E1", List.of(figure("E1", "5", 2), figure("E1", "6", 40)))
                        .value())
                .isEqualByComparingTo("42");
    }

    /** Whatever the table, no line along any side of it has exactly one hidden figure, and no small one is shown. */
    @Test
    void noLineOfAnyTableHasOneHiddenFigureAlone() {
        long seed = 20261126;
        var chance = new Random(seed);
        for (int n = 0; n < 200; n++) {
            List<Figure> table = new ArrayList<>();
            int areas = 1 + chance.nextInt(5);
            int ages = 1 + chance.nextInt(5);
            for (int area = 0; area < areas; area++) {
                for (int age = 0; age < ages; age++) {
                    table.add(figure("E0100010" + area, String.valueOf(age), chance.nextInt(30)));
                }
            }
            List<Figure> left = SmallNumbers.hide(table);
            String which = "seed " + seed + ", table " + n + ": " + table;
            assertThat(left)
                    .as(which)
                    .noneMatch(figure -> !figure.hidden()
                            && figure.shown().intValue() >= 1
                            && figure.shown().intValue() <= 4);
            for (Figure each : left) {
                assertThat(hidden(left, each, true)).as(which).isNotEqualTo(areas == 1 ? -1 : 1);
                assertThat(hidden(left, each, false)).as(which).isNotEqualTo(ages == 1 ? -1 : 1);
            }
        }
    }

    private static long hidden(List<Figure> table, Figure of, boolean alongAreas) {
        return table.stream()
                .filter(other -> alongAreas
                        ? other.slice().equals(of.slice())
                        : other.code().equals(of.code()))
                .filter(Figure::hidden)
                .count();
    }
}
