package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

class ChallengeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "due {0}, answered {1}, today {2}: {3}")
    @CsvSource({
        "2026-11-20, , 2026-11-19, NOT_YET_DUE",
        "2026-11-20, , 2026-11-20, NOT_YET_DUE",
        "2026-11-20, , 2026-11-21, OVERDUE",
        "2026-11-20, 2026-11-19, 2026-11-30, ON_TIME",
        "2026-11-20, 2026-11-20, 2026-11-30, ON_TIME",
        "2026-11-20, 2026-11-21, 2026-11-30, LATE",
    })
    void anAnswerIsOnTimeByTheDayFirstPromised(
            LocalDate due, LocalDate answered, LocalDate today, Timeliness expected) {
        assertThat(Timeliness.of(due, answered, today)).isEqualTo(expected);
    }

    @Test
    void aQuestionWithOwnerAndDayMayBeAsked() {
        assertThat(new AskChallenge("Why is 2.1(A) late?", true, TODAY).findings(TODAY))
                .isEmpty();
    }

    @Test
    void aQuestionNeedsWordsAnOwnerAndADay() {
        assertThat(keys(new AskChallenge(" ", false, null).findings(TODAY)))
                .containsExactly("challenge.needs.question", "challenge.needs.owner", "challenge.needs.due");
    }

    @Test
    void anAnswerCannotBeDueYesterday() {
        assertThat(keys(new AskChallenge("Why?", true, TODAY.minusDays(1)).findings(TODAY)))
                .containsExactly("challenge.due.past");
    }

    @Test
    void anAnswerIsRefusedOnlyWithAReasonAndANewDay() {
        assertThat(keys(AskChallenge.notAccepted("", null, TODAY)))
                .containsExactly("challenge.needs.reason", "challenge.needs.due");
        assertThat(AskChallenge.notAccepted("No figure is given.", TODAY.plusDays(5), TODAY))
                .isEmpty();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
