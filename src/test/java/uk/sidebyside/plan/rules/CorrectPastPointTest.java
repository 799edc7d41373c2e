package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.plan.rules.YorkKey.COMPLETED;
import static uk.sidebyside.plan.rules.YorkKey.EMBEDDED;
import static uk.sidebyside.plan.rules.YorkKey.ON_TRACK;
import static uk.sidebyside.plan.rules.YorkKey.STARTED_BUT_DELAYED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectPastPointTest {
    private static final LocalDate START = LocalDate.of(2020, 6, 1);
    private static final LocalDate END = LocalDate.of(2020, 9, 30);

    private static final LocalDate POINT = LocalDate.of(2020, 8, 31);
    private final LineFacts line = new LineFacts(
            START, END, RowOfStates.of(List.of(Entry.of(START, STARTED_BUT_DELAYED))), List.of(POINT), List.of());

    private List<String> check(LocalDate point, ProgressState state, String note) {
        return Found.keys(new CorrectPastPoint(new Correction(point, state, note), line).check());
    }

    @Test
    void ofAClosedPointWithANoteIsAdded() {
        assertThat(check(POINT, ON_TRACK, "The workshop had been held")).isEmpty();
    }

    @Test
    void needsANote() {
        assertThat(check(POINT, ON_TRACK, " ")).containsExactly("note: correction.needs.note");
    }

    @Test
    void isOnlyOfAClosedPoint() {
        assertThat(check(POINT.plusDays(1), ON_TRACK, "note")).containsExactly("point: correction.of.open.point");
    }

    @Test
    void changesSomething() {
        assertThat(check(POINT, STARTED_BUT_DELAYED, "note")).containsExactly("state: correction.changes.nothing");
    }

    @Test
    void isNoWayRoundTheRulesOfEmbedded() {
        assertThat(check(POINT, EMBEDDED, "note")).containsExactly("state: correction.not.to.embedded");
    }

    @Test
    void mayTakeBackWhatWasSaidToBeDone() {
        assertThat(check(POINT, COMPLETED, "It was done on 28 August")).isEmpty();
    }
}
