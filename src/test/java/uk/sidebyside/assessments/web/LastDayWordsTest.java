package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a last day that comes, by the law and by the strict count. */
class LastDayWordsTest {
    /** An answer to an appeal (C32) that is due on a Monday, and by the strict count on the Friday before. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-11, By the strict count today is the last day",
        "2026-12-12, By the strict count the last day was 11 December 2026. It is 14 December 2026",
        "2026-12-13, By the strict count the last day was 11 December 2026. It is 14 December 2026",
        "2026-12-14, Today is the last day. By the strict count it was 11 December 2026"
    })
    void onTheDaysBetweenNobodyIsToldThatTodayIsTheLastDay(LocalDate today, String words) {
        assertThat(CaseWords.warning(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 11), today))
                .isEqualTo(words);
    }
}
