package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.assessments.rules.ClockTakenBack.Change;
import uk.sidebyside.assessments.rules.ClockTakenBack.Stands;

/** What had been said of a clock and was taken back, beside what is said now, so that no day changes in silence. */
class ClockTakenBackTest {
    /** 15 days: 22 September. */
    private static final LocalDate ASKED = LocalDate.of(2026, 9, 7);

    private final List<ClockLine> lines = new ArrayList<>();
    private Instant now = Instant.parse("2026-10-01T09:00:00Z");

    private UUID say(Said said, @Nullable UUID clock, String what, @Nullable UUID back, @Nullable LocalDate on) {
        return say(said, clock, what, back, on, "");
    }

    private UUID say(
            Said said, @Nullable UUID clock, String what, @Nullable UUID back, @Nullable LocalDate on, String words) {
        UUID id = UUID.randomUUID();
        lines.add(new ClockLine(id, clock == null ? id : clock, said, what, back, on, null, words, "Officer", now));
        now = now.plusSeconds(1);
        return id;
    }

    private UUID asked(LocalDate on, String school) {
        return say(Said.BEGAN, null, OtherClock.SCHOOL_ASKED.code(), null, on, school);
    }

    private void takeBack(UUID line) {
        UUID clock = lines.stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow()
                .clock();
        say(Said.TAKEN_BACK, clock, "", line, null, "The wrong day.");
    }

    /** As "C08 2026-09-22 → C08 2026-09-24", one line for each duty of all that was taken back. */
    private List<String> told() {
        return ClockTakenBack.of(lines, BegunClock.of(lines)).stream()
                .flatMap(one -> one.changes().stream().map(ClockTakenBackTest::told))
                .toList();
    }

    private static String told(Change one) {
        Stands today = one.now();
        return told(one.before()) + " → " + (today == null ? "nothing" : told(today));
    }

    private static String told(Stands one) {
        return one.duty().key() + " "
                + (one.done() != null
                        ? "done " + one.done()
                        : one.owed() ? one.last().toString() : "not owed");
    }

    @Test
    void aClockThatBeginsAnewHasItsOldLastDayAndItsNewOne() {
        takeBack(asked(ASKED, "Hill School"));
        assertThat(told()).containsExactly("C08 2026-09-22 → nothing");
        asked(ASKED.plusDays(1), "Dale College");
        assertThat(told()).as("another school").containsExactly("C08 2026-09-22 → nothing");
        asked(ASKED.plusDays(2), "hill school");
        assertThat(told()).containsExactly("C08 2026-09-22 → C08 2026-09-24");
    }

    @Test
    void oneThatWasWrongTwiceLeadsToWhatStandsNow() {
        takeBack(asked(ASKED, "Hill School"));
        takeBack(asked(ASKED.plusDays(1), "Hill School"));
        assertThat(told()).containsExactly("C08 2026-09-22 → nothing", "C08 2026-09-23 → nothing");
        UUID last = asked(ASKED.plusDays(2), "Hill School");
        assertThat(told()).containsExactly("C08 2026-09-22 → C08 2026-09-24", "C08 2026-09-23 → C08 2026-09-24");
        say(Said.DONE, last, "C08", null, ASKED.plusDays(3));
        assertThat(told().getFirst()).isEqualTo("C08 2026-09-22 → C08 done 2026-09-10");
    }

    @Test
    void oneThatBeginsMoreThanEightWeeksLaterIsAnotherOne() {
        takeBack(asked(ASKED, "Hill School"));
        Instant back = lines.getLast().recordedAt();
        now = back.plus(Duration.ofDays(56)).plusSeconds(1);
        asked(ASKED.plusDays(2), "Hill School");
        assertThat(told()).containsExactly("C08 2026-09-22 → nothing");
        lines.removeLast();
        now = back.plus(Duration.ofDays(56));
        asked(ASKED.plusDays(2), "Hill School");
        assertThat(told()).containsExactly("C08 2026-09-22 → C08 2026-09-24");
    }

    /** It was asked before, and that stands: nothing of it was wrong. */
    @Test
    void whatBeganBeforeItWasTakenBackDoesNotStandInItsPlace() {
        asked(ASKED.minusDays(70), "Hill School");
        takeBack(asked(ASKED, "Hill School"));
        assertThat(told()).containsExactly("C08 2026-09-22 → nothing");
    }

    @Test
    void whatFollowsADutyThatWasNotDoneThenMovesToo() {
        UUID clock = say(Said.BEGAN, null, OtherClock.RECOMMENDATION.code(), null, ASKED, "Health");
        UUID done = say(Said.DONE, clock, "C35.1", null, LocalDate.of(2026, 10, 5));
        takeBack(done);
        assertThat(told()).containsExactly("C35.1 done 2026-10-05 → C35.1 2026-10-12", "C35.2 2026-10-12 → nothing");
        say(Said.DONE, clock, "C35.1", null, LocalDate.of(2026, 10, 7));
        assertThat(told())
                .containsExactly(
                        "C35.1 done 2026-10-05 → C35.1 done 2026-10-07", "C35.2 2026-10-12 → C35.2 2026-10-14");
    }

    @Test
    void whatIsOwedAfterAllSaysSo() {
        UUID clock = asked(ASKED, "Hill School");
        takeBack(say(Said.NOT_OWED, clock, "C08", null, null, "It has closed."));
        assertThat(told()).containsExactly("C08 not owed → C08 2026-09-22");
        takeBack(clock);
        assertThat(told()).containsExactly("C08 not owed → nothing", "C08 2026-09-22 → nothing");
    }
}
