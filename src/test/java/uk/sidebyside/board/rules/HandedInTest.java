package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.board.rules.ReportState.Event.APPROVE;
import static uk.sidebyside.board.rules.ReportState.Event.CORRECT;
import static uk.sidebyside.board.rules.ReportState.Event.SEND_BACK;
import static uk.sidebyside.board.rules.ReportState.Event.SUBMIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandedInTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

    @Test
    void aReportCameOnTheDayOnWhichItWasHandedIn() {
        assertThat(on()).isNull();
        assertThat(on(SUBMIT)).isEqualTo(FIRST);
        assertThat(on(SUBMIT, APPROVE)).isEqualTo(FIRST);
    }

    @Test
    void whatWasSentBackHasNotComeUntilItIsHandedInAgain() {
        assertThat(on(SUBMIT, SEND_BACK)).isNull();
        assertThat(on(SUBMIT, SEND_BACK, SUBMIT)).isEqualTo(FIRST.plusDays(2));
    }

    @Test
    void whatWasApprovedHasComeHoweverOftenItIsCorrected() {
        assertThat(on(SUBMIT, APPROVE, CORRECT)).isEqualTo(FIRST);
        assertThat(on(SUBMIT, APPROVE, CORRECT, SUBMIT, SEND_BACK)).isEqualTo(FIRST);
    }

    @Test
    void onTimeIsUpToTheDayItself() {
        assertThat(HandedIn.onTime(FIRST, FIRST.minusDays(1))).isTrue();
        assertThat(HandedIn.onTime(FIRST, FIRST)).isTrue();
        assertThat(HandedIn.onTime(FIRST, FIRST.plusDays(1))).isFalse();
        assertThat(HandedIn.onTime(FIRST, null)).isFalse();
    }

    /** Each on the day after the one before. */
    private static @Nullable LocalDate on(ReportState.Event... events) {
        List<HandedIn.Move> moves = new ArrayList<>();
        for (ReportState.Event event : events) {
            moves.add(new HandedIn.Move(event, FIRST.plusDays(moves.size())));
        }
        return HandedIn.on(moves);
    }
}
