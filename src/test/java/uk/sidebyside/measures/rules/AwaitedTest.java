package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a figure that was reported on 26 November is published. */
class AwaitedTest {
    private static final LocalDate REPORTED = LocalDate.of(2026, 11, 26);

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        ", true, 2026-11-26, 2026-11-27, the first of people is published the next morning",
        ", false, 2026-11-26, 2026-11-27, the first of things is published the next morning",
        "2026-11-26, false, 2026-11-26, 2026-11-27, of things there is a version each morning",
        "2026-10-31, true, 2026-11-26, 2026-11-27, of people there was none this month yet",
        "2026-11-01, true, 2026-11-26, 2026-12-01, of people there is one a month",
        "2026-11-26, true, 2026-11-26, 2026-12-01, this morning's does not have it",
        "2026-11-01, true, 2026-12-01, 2026-12-01, on the day itself",
        "2026-11-01, true, 2026-12-02, , the day after it would be there if it could be",
        "2026-11-27, true, 2026-11-27, , it is published",
        "2026-12-01, true, 2026-12-24, , it is published long since",
    })
    void aFigureIsAwaitedUntilTheNextVersionThatMayHaveIt(
            @Nullable LocalDate newest, boolean ofPeople, LocalDate today, @Nullable LocalDate published, String why) {
        assertThat(Awaited.of(REPORTED, newest, ofPeople, today).map(Awaited::publishedOn))
                .as(why)
                .isEqualTo(java.util.Optional.ofNullable(published));
    }
}
