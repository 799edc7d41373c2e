package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishLineTest {
    private static final LocalDate START = LocalDate.of(2020, 6, 1);

    @Test
    void needsWordsALeadAStartAndAnEnd() {
        assertThat(Found.keys(new PublishLine(" ", 0, null, null).check()))
                .containsExactly(
                        "title: publish.needs.action",
                        "leads: publish.needs.lead",
                        "startOn: publish.needs.start",
                        "endOn: publish.needs.end");
    }

    @ParameterizedTest
    @CsvSource({"2020-05-31, true", "2020-06-01, false", "2020-06-02, false"})
    void doesNotEndBeforeItStarts(LocalDate end, boolean refused) {
        assertThat(Found.keys(new PublishLine("Hold workshops", 1, START, end).check()))
                .isEqualTo(refused ? List.of("endOn: end.before.start") : List.of());
    }
}
