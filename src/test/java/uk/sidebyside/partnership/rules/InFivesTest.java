package uk.sidebyside.partnership.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sidebyside.partnership.rules.InFives.Dated;
import uk.sidebyside.partnership.rules.TwoSided.Alike;
import uk.sidebyside.partnership.rules.TwoSided.Pair;

/** Of answers that come day by day, no two figures differ by those of fewer than five families. */
class InFivesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private final List<Dated<Integer>> answers = new ArrayList<>();

    private void family(int family, int day, CheckAnswer theirs) {
        answers.add(new Dated<>(FIRST.plusDays(day), new Pair<>(family, CheckAnswer.YES, theirs)));
    }

    private Alike told(int day) {
        return InFives.told(answers, FIRST.plusDays(day));
    }

    @Test
    void theSixthFamilyWaitsForFourMore() {
        for (int n = 0; n < 6; n++) {
            family(n, n, n == 5 ? CheckAnswer.NO : CheckAnswer.YES);
        }
        assertThat(told(4).shown()).as("on the fifth day more may come").isFalse();
        assertThat(told(5)).isEqualTo(new Alike(5, 5, 5));
        assertThat(told(6)).isEqualTo(told(5));
        for (int n = 6; n < 10; n++) {
            family(n, n, CheckAnswer.YES);
            assertThat(told(n)).isEqualTo(told(5));
        }
        assertThat(told(10)).isEqualTo(new Alike(9, 10, 10));
    }

    @Test
    void aFamilyThatAnswersAgainIsOne() {
        for (int n = 0; n < 5; n++) {
            family(n, 0, CheckAnswer.YES);
        }
        for (int day = 1; day < 9; day++) {
            family(day % 4, day, CheckAnswer.NO);
            assertThat(told(day + 1)).isEqualTo(new Alike(5, 5, 5));
        }
        family(4, 9, CheckAnswer.NO);
        assertThat(told(10)).isEqualTo(new Alike(5, 14, 5));
    }

    @Test
    void whoAnswersOnOneDayIsTakenInTogether() {
        for (int n = 0; n < 7; n++) {
            family(n, 0, CheckAnswer.YES);
        }
        assertThat(told(0).shown()).isFalse();
        assertThat(told(1)).isEqualTo(new Alike(7, 7, 7));
    }
}
