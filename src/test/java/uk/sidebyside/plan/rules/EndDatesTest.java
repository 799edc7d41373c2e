package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.plan.rules.YorkKey.STARTED_BUT_DELAYED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.plan.rules.EndDates.Move;

class EndDatesTest {
    private static final LocalDate START = LocalDate.of(2020, 6, 1);
    private static final LocalDate END = LocalDate.of(2020, 9, 30);

    private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 30);
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 31);

    private static Entry delayed(int month, @Nullable LocalDate newEnd, String why) {
        return new Entry(LocalDate.of(2020, month, 1), STARTED_BUT_DELAYED, why, newEnd);
    }

    @Test
    void staysAsPromisedWhileWhatIsExpectedMovesWithItsReasons() {
        EndDates dates = EndDates.of(
                END,
                RowOfStates.of(List.of(
                        delayed(6, NOVEMBER, "Schools closed"),
                        delayed(7, NOVEMBER, "Still closed"),
                        delayed(8, null, "words only"),
                        delayed(9, JANUARY, "A post is vacant"))));

        assertThat(dates.promisedOn()).isEqualTo(END);
        assertThat(dates.expectedOn()).contains(JANUARY);
        assertThat(dates.moved()).isTrue();
        assertThat(dates.moves())
                .containsExactly(
                        new Move(LocalDate.of(2020, 6, 1), END, NOVEMBER, "Schools closed"),
                        new Move(LocalDate.of(2020, 9, 1), NOVEMBER, JANUARY, "A post is vacant"));
    }

    @Test
    void isExpectedAsPromisedUntilSomebodySaysOtherwise() {
        EndDates dates = EndDates.of(END, RowOfStates.of(List.of(delayed(6, END, "The end still holds"))));

        assertThat(dates.expectedOn()).contains(END);
        assertThat(dates.moved()).isFalse();
    }

    @Test
    void mayNeverHaveBeenPromised() {
        assertThat(EndDates.of(null, RowOfStates.of(List.of())).expectedOn()).isEmpty();
        assertThat(EndDates.of(null, RowOfStates.of(List.of(delayed(6, END, "why"))))
                        .moves())
                .containsExactly(new Move(START, null, END, "why"));
    }
}
