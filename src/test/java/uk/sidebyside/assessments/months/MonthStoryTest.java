package uk.sidebyside.assessments.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthStoryTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static MonthLine line(String what, int so, int outOf, int soBefore, int outOfBefore) {
        return new MonthLine(what, new Share(so, outOf), new Share(soBefore, outOfBefore));
    }

    @Test
    void aFigureIsSaidWithHowManyOfHowManyAndNeverOfFewerThanFive() {
        assertThat(new Share(12, 20).words()).isEqualTo("12 of 20 (60%)");
        assertThat(new Share(2, 3).words()).isEqualTo("Fewer than 5: not shown");
        assertThat(new Share(4, 4).words()).isEqualTo("Fewer than 5: not shown");
        assertThat(new Share(5, 5).words()).isEqualTo("5 of 5 (100%)");
        assertThat(Share.NONE.words()).isEqualTo("None");
        assertThat(new Share(2, 3).percent()).isEqualTo(67);
    }

    @Test
    void aChangeIsSaidInPointsWhereBothMonthsHaveEnough() {
        assertThat(line("a", 6, 10, 5, 10).change()).isEqualTo("Up 10 points");
        assertThat(line("a", 49, 100, 50, 100).change()).isEqualTo("Down 1 point");
        assertThat(line("a", 5, 10, 5, 10).change()).isEqualTo("The same");
        assertThat(line("a", 5, 10, 1, 4).change()).isEmpty();
        assertThat(line("a", 1, 4, 5, 10).change()).isEmpty();
    }

    @Test
    void whatIsBetterWorseAndAboutTheSameStandsApart() {
        assertThat(MonthStory.of(
                        OCTOBER,
                        List.of(
                                line("plans", 55, 100, 50, 100),
                                line("decisions", 54, 100, 50, 100),
                                line("reviews", 45, 100, 50, 100),
                                line("moves", 46, 100, 50, 100))))
                .isEqualTo("""
                        Better than in September 2026: plans, 55 of 100 (55%), after 50%.

                        Not as good as in September 2026: reviews, 45 of 100 (45%), after 50%.

                        About the same as in September 2026: decisions, 54 of 100 (54%), after 50%.

                        About the same as in September 2026: moves, 46 of 100 (46%), after 50%.""");
    }

    @Test
    void whatCanNotBeComparedIsSaidAloneAndAnEmptyMonthSaysSo() {
        assertThat(MonthStory.of(OCTOBER, List.of(line("plans", 6, 10, 1, 4), line("moves", 1, 4, 6, 10))))
                .isEqualTo("There is too little in September 2026 to compare: plans, 6 of 10 (60%).");
        assertThat(MonthStory.of(OCTOBER, List.of(line("plans", 1, 4, 1, 4))))
                .isEqualTo("In October 2026 there was too little to tell.");
    }
}
