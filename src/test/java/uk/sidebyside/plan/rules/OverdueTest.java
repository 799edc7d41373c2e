package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueTest {
    private static final LocalDate START = LocalDate.of(2020, 6, 1);
    private static final LocalDate END = LocalDate.of(2020, 9, 30);

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "NOT_STARTED, 2020-05-31,",
        "NOT_STARTED, 2020-06-01,",
        "NOT_STARTED, 2020-06-02, TO_START 1",
        "NOT_STARTED, 2020-09-30, TO_START 121",
        "NOT_STARTED, 2020-10-01, TO_END 1",
        ",            2020-06-01,",
        ",            2020-06-02, TO_START 1",
        "ON_TRACK,    2020-06-02,",
        "ON_TRACK,    2020-09-29,",
        "ON_TRACK,    2020-09-30,",
        "ON_TRACK,    2020-10-01, TO_END 1",
        "UNDER_WAY,   2020-10-02, TO_END 2",
        "DELAYED,     2020-09-30,",
        "DELAYED,     2020-10-01, TO_END 1",
        "COMPLETED,   2020-10-01,",
        "EMBEDDED,    2020-10-01,",
    })
    void theDayAfterThePromisedDayIsTheFirstDayOverdue(
            @Nullable Meaning state, LocalDate day, @Nullable String expected) {
        assertThat(Overdue.on(day, START, END, state)
                        .map(overdue -> overdue.kind() + " " + overdue.days())
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void itSaysWhichDayWasPromised() {
        assertThat(Overdue.on(END.plusDays(1), START, END, Meaning.DELAYED))
                .contains(new Overdue(Overdue.Kind.TO_END, END, 1));
        assertThat(Overdue.on(END, START, END, Meaning.NOT_STARTED).map(Overdue::promisedOn))
                .contains(START);
    }

    @Test
    void whatHasNoPromisedDayIsNeverOverdue() {
        assertThat(Overdue.on(END.plusYears(5), null, null, Meaning.NOT_STARTED))
                .isEmpty();
    }
}
