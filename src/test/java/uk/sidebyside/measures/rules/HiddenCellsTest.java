package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells told apart by several things at once, each line by hand. */
class HiddenCellsTest {

    /** One line of counts; what is hidden adds up to 8 more than there are small ones. */
    @ParameterizedTest(name = "{0}: {1} are hidden, {2}")
    @CsvSource(textBlock = """
            20 30 40,   '',       nothing is small
            3 30 40,    0 1,      the first beside it that is neither small nor empty
            3 0 40,     0 2,      an empty one hides nothing
            3 6 40,     0 1,      3 and 6 are 9
            1 7 40,     0 1 2,    1 and 7 are 8: all of it
            1 8 40,     0 1,      1 and 8 are 9
            1 1 8 40,   0 1 2,    two small ones and 8 are 10
            1 1 7 40,   0 1 2 3,  two small ones and 7 are 9: one more
            2,          0,        alone
            3 5,        0 1,      all of the line
            0 0 3,      0 1 2,    there is nothing to hide it behind
            """)
    void alongALine(String counts, String hidden, String because) {
        List<Counted> cells =
                numbers(counts).map(count -> new Counted(count, 0)).toList();
        List<Integer> line = Stream.iterate(0, n -> n + 1).limit(cells.size()).toList();

        assertThat(HiddenCells.of(cells, List.of(line)))
                .as(because)
                .containsExactlyInAnyOrderElementsOf(numbers(hidden).toList());
    }

    /** Rows and columns: what is kept back in a row must be kept back in its column with another one, and so on. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            3 30 40 30 40 50 60 70 80,    0 1 3 4
            20 30 40 30 40 50 60 70 80,   ''
            """)
    void alongRowsAndColumns(String counts, String hidden) {
        List<Counted> cells =
                numbers(counts).map(count -> new Counted(count, 0)).toList();
        List<List<Integer>> lines = List.of(
                List.of(0, 1, 2),
                List.of(3, 4, 5),
                List.of(6, 7, 8),
                List.of(0, 3, 6),
                List.of(1, 4, 7),
                List.of(2, 5, 8));

        assertThat(HiddenCells.of(cells, lines))
                .containsExactlyInAnyOrderElementsOf(numbers(hidden).toList());
    }

    private static Stream<Integer> numbers(String text) {
        return text.isBlank() ? Stream.of() : Arrays.stream(text.split(" ")).map(Integer::valueOf);
    }
}
