package uk.sidebyside.partnership.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.partnership.rules.ToldTogether.Answer;
import uk.sidebyside.partnership.rules.ToldTogether.Figures;
import uk.sidebyside.partnership.rules.TwoSided.Pair;

/** What is told beside each other never tells a figure of fewer than five families. */
class ToldTogetherTest {
    /** What a service was asked; the last two with a child. */
    private record Cell(@Nullable String service, String question) {}

    private static final List<Cell> CELLS = Stream.concat(
                    Stream.of("Play", "Care", "Bus")
                            .flatMap(service -> Stream.of("why", "how").map(asked -> new Cell(service, asked))),
                    Stream.of("first", "last").map(asked -> new Cell(null, asked)))
            .toList();
    private static final int[] FAMILIES = {0, 2, 5};

    private static List<Answer<String, String, String>> answers(Cell cell, int families, String named) {
        return IntStream.range(0, families)
                .mapToObj(n -> new Answer<>(
                        cell.service(), cell.question(), new Pair<>(named + n, CheckAnswer.YES, CheckAnswer.YES)))
                .toList();
    }

    private static Figures<String, String> figures(List<List<Answer<String, String, String>>> cells) {
        return ToldTogether.of(cells.stream().flatMap(List::stream).toList());
    }

    @Test
    void whereEachServiceGaveFiveFamiliesToEachQuestionAllIsTold() {
        var told = figures(List.of(
                answers(new Cell("Play", "why"), 5, "p"),
                answers(new Cell("Care", "why"), 6, "c"),
                answers(new Cell("Care", "how"), 5, "c"),
                answers(new Cell(null, "first"), 7, "m")));
        assertThat(told.services()).hasSize(2).values().allMatch(TwoSided.Alike::shown);
        assertThat(told.questions()).hasSize(3).values().allMatch(TwoSided.Alike::shown);
        assertThat(told.all().pairs()).isEqualTo(23);
        assertThat(told.all().shown()).isTrue();
    }

    /** Five of Play and four of Care: the question and the figure of all, less the five, would be the four. */
    @Test
    void besideAServiceOfFewFamiliesNeitherTheQuestionsNorAllAreTold() {
        var told = figures(List.of(answers(new Cell("Play", "why"), 5, "p"), answers(new Cell("Care", "why"), 4, "c")));
        assertThat(told.services().get("Play")).matches(TwoSided.Alike::shown);
        assertThat(told.services().get("Care")).matches(figure -> !figure.shown());
        assertThat(told.questions().get("why")).matches(figure -> !figure.shown() && figure.families() == 9);
        assertThat(told.all().shown()).isFalse();
    }

    /** Two services that are not told are five families together: all can be told, the questions all the same cannot. */
    @Test
    void whatIsLeftOfAllMayBeOfFive() {
        var told = figures(List.of(
                answers(new Cell("Play", "why"), 5, "p"),
                answers(new Cell("Care", "why"), 3, "c"),
                answers(new Cell("Bus", "why"), 2, "b")));
        assertThat(told.all().shown()).isTrue();
        assertThat(told.questions().get("why").shown()).isFalse();
    }

    @Test
    void whereNoServiceIsOfFiveFamiliesTheQuestionsAreTold() {
        var told = figures(List.of(answers(new Cell("Play", "why"), 4, "p"), answers(new Cell("Care", "why"), 4, "c")));
        assertThat(told.services().values()).noneMatch(TwoSided.Alike::shown);
        assertThat(told.questions().get("why").pairs()).isEqualTo(8);
        assertThat(told.questions().get("why").shown()).isTrue();
        assertThat(told.all().shown()).isTrue();
    }

    /**
     * Every table of three services with two questions, and two more with a child, where nobody, two or five families answered: no sum of
     * figures that are told, taken as often as one likes, added or subtracted, is what fewer than five families said.
     *
     * @param once whether a family answers one question alone
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noFigureOfFewFamiliesCanBeWorkedOut(boolean once) {
        int tables = 0;
        for (int table = 0; table < Math.pow(FAMILIES.length, CELLS.size()); table++) {
            List<List<Answer<String, String, String>>> cells = new ArrayList<>();
            int rest = table;
            for (Cell cell : CELLS) {
                int many = FAMILIES[rest % FAMILIES.length];
                rest /= FAMILIES.length;
                if (many > 0) {
                    cells.add(answers(cell, many, once ? cell.toString() : String.valueOf(cell.service())));
                }
            }
            Sums sums = told(cells);
            for (int some = 1; some < 1 << cells.size(); some++) {
                int chosen = some;
                double[] sum = row(cells, cell -> ((chosen >> cells.indexOf(cell)) & 1) == 1);
                if (families(cells, sum) < TwoSided.FAMILIES_AT_LEAST) {
                    assertThat(sums.tells(sum))
                            .as("%s of %s", Arrays.toString(sum), cells)
                            .isFalse();
                }
            }
            tables++;
        }
        assertThat(tables).isEqualTo(6561);
    }

    private static long families(List<List<Answer<String, String, String>>> cells, double[] sum) {
        return IntStream.range(0, cells.size())
                .filter(at -> sum[at] > 0)
                .boxed()
                .flatMap(at -> cells.get(at).stream())
                .map(answer -> answer.pair().family())
                .distinct()
                .count();
    }

    private static double[] row(
            List<List<Answer<String, String, String>>> cells, Predicate<List<Answer<String, String, String>>> chosen) {
        return cells.stream().mapToDouble(cell -> chosen.test(cell) ? 1 : 0).toArray();
    }

    private static Sums told(List<List<Answer<String, String, String>>> cells) {
        var figures = figures(cells);
        Set<String> told = Stream.of(figures.services(), figures.questions())
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> each.getValue().shown())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var sums = new Sums();
        told.forEach(key -> sums.add(row(
                cells,
                cell -> key.equals(cell.getFirst().service())
                        || key.equals(cell.getFirst().question()))));
        if (figures.all().shown()) {
            sums.add(row(cells, cell -> true));
        }
        return sums;
    }

    /** What can be worked out of sums: each is kept with a one where all others have nothing. */
    private static final class Sums {
        private final List<double[]> kept = new ArrayList<>();

        void add(double[] sum) {
            double[] left = less(sum);
            int at = first(left);
            if (at >= 0) {
                double by = left[at];
                kept.add(IntStream.range(0, left.length)
                        .mapToDouble(i -> left[i] / by)
                        .toArray());
            }
        }

        boolean tells(double[] sum) {
            return first(less(sum)) < 0;
        }

        private double[] less(double[] sum) {
            double[] left = sum.clone();
            for (double[] one : kept) {
                double times = left[first(one)];
                for (int i = 0; i < left.length; i++) {
                    left[i] -= times * one[i];
                }
            }
            return left;
        }

        private static int first(double[] sum) {
            return IntStream.range(0, sum.length)
                    .filter(i -> Math.abs(sum[i]) > 1e-9)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** Four were known at one time. One of them was forgotten and may have come back as a fifth. */
    @Test
    void whoWasForgottenMayHaveComeBack() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        var four = new ArrayList<>(List.of(
                Map.entry("a", new Known(day, null)),
                Map.entry("b", new Known(day, null)),
                Map.entry("c", new Known(day.plusDays(1), null)),
                Map.entry("d", new Known(day, day.plusDays(9)))));
        assertThat(Known.atLeast(four)).isEqualTo(4);
        four.add(Map.entry("e", new Known(day.plusDays(9), null)));
        assertThat(Known.atLeast(four)).isEqualTo(4);
        four.add(Map.entry("f", new Known(day.plusDays(8), null)));
        assertThat(Known.atLeast(four))
                .as("came before the fourth was forgotten")
                .isEqualTo(5);
        assertThat(Known.atLeast(List.<Map.Entry<String, Known>>of())).isZero();
    }
}
