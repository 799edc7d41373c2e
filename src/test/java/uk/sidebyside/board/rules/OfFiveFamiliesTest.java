package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sidebyside.board.rules.OfFiveFamilies.Figure;

class OfFiveFamiliesTest {
    private static final String FEW = "Not shown: fewer than 5 families";
    private static final String BESIDE = "Not shown, so that a number beside it stays private";

    private static List<String> shown(Figure whole, Figure... parts) {
        return OfFiveFamilies.shown(whole, List.of(parts));
    }

    @Test
    void fourFamiliesAreTooFewAndFiveAreEnough() {
        assertThat(shown(new Figure(9, 4))).containsExactly(FEW);
        assertThat(shown(new Figure(9, 5))).containsExactly("9");
    }

    @Test
    void nothingIsNothingAndIsSaid() {
        assertThat(shown(new Figure(0, 0), new Figure(0, 0))).containsExactly("0", "0");
    }

    @Test
    void aWholeOfTooFewShowsNoneOfItsParts() {
        assertThat(shown(new Figure(8, 4), new Figure(8, 4), new Figure(0, 0))).containsExactly(FEW, FEW, "0");
    }

    @Test
    void aPartOfTooFewTakesTheSmallestOfTheOthersWithIt() {
        assertThat(shown(new Figure(32, 20), new Figure(20, 12), new Figure(9, 7), new Figure(3, 2)))
                .containsExactly("32", "20", BESIDE, FEW);
    }

    @Test
    void partsThatAreAllOfEnoughAreAllShown() {
        assertThat(shown(new Figure(15, 12), new Figure(9, 7), new Figure(6, 5)))
                .containsExactly("15", "9", "6");
    }

    @Test
    void whereNoPartIsOfEnoughNoneIsShownThoughTheWholeIs() {
        assertThat(shown(new Figure(6, 6), new Figure(3, 3), new Figure(3, 3))).containsExactly("6", FEW, FEW);
    }

    @Test
    void eachOfAnotherFamilyCountsAsOne() {
        assertThat(Figure.each(7)).isEqualTo(new Figure(7, 7));
    }

    /** Whatever is shown, what is left of the whole is of five families at least, or of none. */
    @Test
    void noSumThatCanBeWorkedOutIsOfFewerThanFive() {
        for (int a = 0; a <= 9; a++) {
            for (int b = 0; b <= 9; b++) {
                for (int c = 0; c <= 9; c++) {
                    List<Integer> parts = List.of(a, b, c);
                    List<String> words = shown(Figure.each(a + b + c), Figure.each(a), Figure.each(b), Figure.each(c));
                    if (words.getFirst().equals(FEW)) {
                        assertThat(words.subList(1, 4)).allMatch(word -> word.equals("0") || word.equals(FEW));
                        continue;
                    }
                    List<Integer> hidden = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        if (!words.get(i + 1).equals(parts.get(i).toString())) {
                            hidden.add(parts.get(i));
                        }
                    }
                    int left = hidden.stream().mapToInt(Integer::intValue).sum();
                    assertThat(left).as("hidden of %s", parts).matches(sum -> sum == 0 || sum >= 5);
                }
            }
        }
    }
}
