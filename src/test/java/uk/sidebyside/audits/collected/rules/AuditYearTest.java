package uk.sidebyside.audits.collected.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.collected.rules.AuditYear.Held;
import uk.sidebyside.audits.collected.rules.AuditYear.Span;
import uk.sidebyside.audits.collected.rules.AuditYear.Standing;

class AuditYearTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-09-01, the day for its review comes first",
        "2027-03-02, 2027-03-02, both on one day",
        "2028-01-10, 2027-03-02, twelve months at most"
    })
    void theNextAuditIsDueOnTheDayOfTheReviewAndAtMostTwelveMonthsOn(LocalDate review, LocalDate due, String why) {
        assertThat(new Held(MARCH, review).dueOn()).as(why).isEqualTo(due);
        assertThat(AuditYear.dueOn(new Held(MARCH, review), LocalDate.of(2020, 1, 1)))
                .isEqualTo(due);
    }

    @Test
    void aServiceThatHasHadNoneIsDueTwelveMonthsAfterItBegan() {
        assertThat(AuditYear.dueOn(null, MARCH)).isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-09-01, true", "2026-09-02, false"})
    void anAuditIsCurrentFromItsDayToTheDayOnWhichTheNextIsDue(LocalDate day, boolean current) {
        assertThat(new Held(MARCH, LocalDate.of(2026, 9, 1)).currentOn(day)).isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-02, CURRENT, 61 days before",
        "2026-07-03, DUE_SOON, 60 days before",
        "2026-09-01, DUE_SOON, the day itself",
        "2026-09-02, OVERDUE, the day after"
    })
    void aServiceIsDueSoonForSixtyDaysAndOverdueTheDayAfter(LocalDate today, Standing standing, String why) {
        assertThat(AuditYear.standing(LocalDate.of(2026, 9, 1), today)).as(why).isEqualTo(standing);
    }

    @Test
    void addressesNameAStandingInLowerCase() {
        assertThat(Standing.DUE_SOON.code()).isEqualTo("due-soon");
        assertThat(Standing.OVERDUE.label()).isEqualTo("Overdue");
    }

    @Test
    void timesWithACurrentAuditThatTouchAreOne() {
        assertThat(spans(null, held("2024-01-10", "2025-01-10"), held("2025-01-11", "2026-01-11")))
                .containsExactly(span("2024-01-10", "2026-01-12"));
        assertThat(spans(null, held("2024-01-10", "2025-01-10"), held("2025-01-12", "2026-01-12")))
                .as("a day without one")
                .containsExactly(span("2024-01-10", "2025-01-11"), span("2025-01-12", "2026-01-13"));
        assertThat(spans(null, held("2024-01-10", "2025-01-10"), held("2024-03-01", "2024-06-01")))
                .as("one that ends within another")
                .containsExactly(span("2024-01-10", "2025-01-11"));
    }

    @Test
    void timesAreInTheOrderOfTheirDaysAndWithinTheDaysOfTheService() {
        assertThat(spans(null, held("2025-06-01", "2026-06-01"), held("2023-06-01", "2024-06-01")))
                .containsExactly(span("2023-06-01", "2024-06-02"), span("2025-06-01", "2026-06-02"));
        assertThat(spans("2024-03-31", held("2023-06-01", "2024-06-01")))
                .containsExactly(span("2023-06-01", "2024-04-01"));
        assertThat(spans("2024-06-01", held("2023-06-01", "2024-06-01")))
                .as("it ends on the very day on which the next is due")
                .containsExactly(span("2023-06-01", "2024-06-02"));
        assertThat(spans(null, held("2019-06-01", "2020-03-01")))
                .as("before the service was there")
                .containsExactly(span("2020-01-01", "2020-03-02"));
        assertThat(spans(null, held("2018-06-01", "2019-03-01"))).isEmpty();
    }

    private static List<Span> spans(@Nullable String until, Held... audits) {
        return AuditYear.spans(
                List.of(audits), LocalDate.of(2020, 1, 1), until == null ? null : LocalDate.parse(until));
    }

    private static Held held(String on, String review) {
        return new Held(LocalDate.parse(on), LocalDate.parse(review));
    }

    private static Span span(String from, String before) {
        return new Span(LocalDate.parse(from), LocalDate.parse(before));
    }
}
