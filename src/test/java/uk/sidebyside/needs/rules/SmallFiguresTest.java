package uk.sidebyside.needs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.needs.rules.Figure.Slice;

class SmallFiguresTest {

    private static Figure figure(String code, String age, @Nullable Integer value) {
        return new Figure(code, new Slice(age, "", ""), value == null ? null : BigDecimal.valueOf(value), null);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "4,true", "5,false"})
    void countsOfOneToFourAreHiddenAndOthersAreNot(int value, boolean hidden) {
        List<Figure> left = SmallFigures.hide(List.of(
                figure("E01000100", "", 40),
                figure("E01000101", "", value),
                figure("E01000102", "", 3),
                figure("E01000103", "", 2)));

        assertThat(left).extracting(Figure::hidden).containsExactly(true, hidden, true, true);
    }

    /** Not the smallest: that would say something of its size. */
    @Test
    void besideASmallOneTheFirstThatIsNeitherSmallNorEmptyIsKeptBack() {
        List<Figure> left = SmallFigures.hide(List.of(
                figure("E01000101", "", 0),
                figure("E01000102", "", 3),
                figure("E01000103", "", 90),
                figure("E01000104", "", 12)));

        assertThat(left).extracting(Figure::hidden).containsExactly(false, true, true, false);
    }

    /** 3 and 5 are 8: one who knows that, and that the second is 5 or more, would know that the first is 1, 2 or 3. */
    @Test
    void moreIsKeptBackUntilEachSmallOneMayBeAnyFromOneToFour() {
        List<Figure> left = SmallFigures.hide(
                List.of(figure("E01000101", "", 3), figure("E01000102", "", 5), figure("E01000103", "", 12)));

        assertThat(left).allMatch(Figure::hidden);
    }

    @Test
    void whatItsPublisherHidIsTakenForSmall() {
        List<Figure> left = SmallFigures.hide(
                List.of(figure("E01000101", "", null), figure("E01000102", "", 60), figure("E01000103", "", 12)));

        assertThat(left).extracting(Figure::hidden).containsExactly(true, true, false);
    }

    @Test
    void aLineWithTooLittleBesideASmallOneIsHiddenAltogether() {
        List<Figure> left = SmallFigures.hide(
                List.of(figure("E01000101", "", 2), figure("E01000102", "", 0), figure("E01000103", "", 1)));

        assertThat(left).allMatch(Figure::hidden);
    }

    @Test
    void whatIsLeftOfAWholeTellsAsMuchAsTheFigure() {
        var nearlyAll = new Figure("E01000101", Slice.ALL, BigDecimal.valueOf(98), BigDecimal.valueOf(100));
        var all = new Figure("E01000102", Slice.ALL, BigDecimal.valueOf(100), BigDecimal.valueOf(100));
        var others = new Figure("E01000103", Slice.ALL, BigDecimal.valueOf(50), BigDecimal.valueOf(100));

        assertThat(SmallFigures.hide(List.of(nearlyAll, others, all)))
                .extracting(Figure::hidden)
                .containsExactly(true, true, false);
    }

    @Test
    void aTotalOverAHiddenFigureIsHidden() {
        assertThat(Figure.together("E1", List.of(figure("E1", "5", null), figure("E1", "6", 40)))
                        .hidden())
                .isTrue();
        assertThat(Figure.together("E1", List.of(figure("E1", "5", 2), figure("E1", "6", 40)))
                        .value())
                .isEqualByComparingTo("42");
    }

    /** What is hidden in a line adds up to enough, or all of the line is hidden. */
    @Test
    void alongEachLineOfAnyTableEachSmallNumberMayBeAnyFromOneToFour() {
        long seed = 20261127;
        var chance = new Random(seed);
        for (int n = 0; n < 200; n++) {
            List<Figure> table = new ArrayList<>();
            for (int area = 0; area < 2 + chance.nextInt(4); area++) {
                for (int age = 0; age < 4; age++) {
                    table.add(figure("E0100010" + area, String.valueOf(age), chance.nextInt(40)));
                }
            }
            List<Figure> left = SmallFigures.hide(table);
            for (int age = 0; age < 4; age++) {
                String of = String.valueOf(age);
                List<Integer> line = places(left, figure -> figure.slice().age().equals(of));
                List<Integer> hidden =
                        line.stream().filter(place -> left.get(place).hidden()).toList();
                int sum = hidden.stream()
                        .mapToInt(place -> value(table.get(place)))
                        .sum();
                long small = hidden.stream()
                        .filter(place -> value(table.get(place)) >= 1 && value(table.get(place)) <= 4)
                        .count();
                assertThat(hidden.isEmpty() || hidden.size() == line.size() || sum >= small + 8)
                        .as("seed %d, table %d, age %d: %s", seed, n, age, table)
                        .isTrue();
            }
        }
    }

    private static List<Integer> places(List<Figure> table, Predicate<Figure> of) {
        return IntStream.range(0, table.size())
                .filter(place -> of.test(table.get(place)))
                .boxed()
                .toList();
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
            List<Figure> left = SmallFigures.hide(table);
            String which = "seed " + seed + ", table " + n + ": " + table;
            assertThat(left)
                    .as(which)
                    .noneMatch(figure -> !figure.hidden() && value(figure) >= 1 && value(figure) <= 4);
            for (Figure each : left) {
                assertThat(hidden(left, each, true)).as(which).isNotEqualTo(areas == 1 ? -1 : 1);
                assertThat(hidden(left, each, false)).as(which).isNotEqualTo(ages == 1 ? -1 : 1);
            }
        }
    }

    private static int value(Figure figure) {
        return Objects.requireNonNull(figure.value()).intValue();
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
