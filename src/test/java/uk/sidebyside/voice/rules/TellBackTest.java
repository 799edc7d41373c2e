package uk.sidebyside.voice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.voice.rules.TellBack.Standing;

/** On time or late: the day before, the day, the day after. */
class TellBackTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 20);
    private static final LocalDate GIVEN = LocalDate.of(2026, 5, 1);

    @Test
    void whoWasNotToldWaitsUntilTheDayAndIsLateAfterIt() {
        TellBack waiting = new TellBack(DUE, DUE, null);
        assertThat(waiting.standingOn(DUE.minusDays(1))).isEqualTo(Standing.DUE);
        assertThat(waiting.standingOn(DUE)).isEqualTo(Standing.DUE);
        assertThat(waiting.standingOn(DUE.plusDays(1))).isEqualTo(Standing.LATE);
        assertThat(waiting.onTime()).isFalse();
    }

    @Test
    void toldOnTheDayIsOnTimeAndTheDayAfterIsLate() {
        assertThat(new TellBack(DUE, DUE, DUE.minusDays(1)).standingOn(DUE.plusDays(99)))
                .isEqualTo(Standing.ON_TIME);
        assertThat(new TellBack(DUE, DUE, DUE).standingOn(DUE.plusDays(99))).isEqualTo(Standing.ON_TIME);
        assertThat(new TellBack(DUE, DUE, DUE.plusDays(1)).standingOn(DUE.plusDays(99)))
                .isEqualTo(Standing.TOLD_LATE);
        assertThat(new TellBack(DUE, DUE, DUE).onTime()).isTrue();
        assertThat(new TellBack(DUE, DUE, DUE.plusDays(1)).onTime()).isFalse();
    }

    @Test
    void aDayThatWasMovedDoesNotMakeItOnTime() {
        TellBack moved = new TellBack(DUE, DUE.plusDays(10), DUE.plusDays(5));
        assertThat(moved.moved()).isTrue();
        assertThat(moved.onTime()).isFalse();
        assertThat(new TellBack(DUE, DUE.plusDays(10), null).standingOn(DUE.plusDays(1)))
                .isEqualTo(Standing.LATE);
        assertThat(new TellBack(DUE, DUE, null).moved()).isFalse();
        assertThat(Standing.values())
                .extracting(Standing::label)
                .containsExactly("To be told by then", "Late", "Told on time", "Told late");
    }

    @Test
    void aNewDayIsLaterAndSaysWhy() {
        LocalDate today = DUE.plusDays(3);
        assertThat(keys(TellBack.move(null, "", DUE, today)))
                .containsExactly("promise.needs.day", "promise.needs.reason");
        assertThat(keys(TellBack.move(today.minusDays(1), "x", DUE, today))).containsExactly("promise.day.past");
        assertThat(keys(TellBack.move(today, "x", DUE, today))).isEmpty();
        assertThat(keys(TellBack.move(DUE, "x", DUE, DUE.minusDays(9)))).containsExactly("promise.not.later");
        assertThat(keys(TellBack.move(DUE.plusDays(1), "x", DUE, DUE.minusDays(9))))
                .isEmpty();
        assertThat(keys(TellBack.move(DUE.plusDays(1), "  ", DUE, DUE.minusDays(9))))
                .containsExactly("promise.needs.reason");
    }

    @Test
    void somebodyIsToldByAChannelOnADayThatWas() {
        assertThat(told(DUE, "PHONE", GIVEN)).isEmpty();
        assertThat(told(GIVEN, "PHONE", GIVEN)).isEmpty();
        assertThat(told(GIVEN.minusDays(1), "PHONE", GIVEN)).containsExactly("tell.before.given");
        assertThat(told(DUE.plusDays(1), "PHONE", GIVEN)).containsExactly("tell.in.future");
        assertThat(told(null, "", GIVEN)).containsExactly("tell.needs.day", "tell.needs.channel");
        assertThat(told(DUE, "PHONE", null)).containsExactly("tell.needs.answers");
        assertThat(told(GIVEN.minusDays(1), "PHONE", null)).containsExactly("tell.needs.answers", "tell.before.given");
    }

    /** What was not written yet can't have been told: by a day in the past nothing late becomes on time. */
    @Test
    void nobodyIsToldBeforeTheLastAnswerWasWritten() {
        LocalDate answered = DUE.minusDays(2);
        assertThat(told(answered.minusDays(1), "PHONE", answered)).containsExactly("tell.before.answer");
        assertThat(told(answered, "PHONE", answered)).isEmpty();
        assertThat(told(answered.plusDays(1), "PHONE", answered)).isEmpty();
    }

    private static List<String> told(@Nullable LocalDate on, String channel, @Nullable LocalDate answeredOn) {
        return keys(TellBack.tell(on, channel, GIVEN, answeredOn, DUE));
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
