package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.assessments.rules.Duty.Who;

/** What is due first in a case: by its steps, or by a clock that no step sets off and that the council owes. */
class DueFirstTest {
    private static final LocalDate RECEIVED = LocalDate.of(2027, 2, 15);
    private static final LocalDate DECIDED_BY = LocalDate.of(2027, 3, 29);

    private final List<ClockLine> lines = new ArrayList<>();
    private final List<CaseEvent> events = List.of(new CaseEvent(CaseStep.RECEIVED, RECEIVED, "", null));

    private UUID says(Said said, @Nullable UUID clock, String what, @Nullable LocalDate on) {
        UUID id = UUID.randomUUID();
        lines.add(new ClockLine(
                id, clock == null ? id : clock, said, what, null, on, null, "Ely", "Officer", Instant.EPOCH));
        return id;
    }

    private UUID begins(OtherClock kind, LocalDate on) {
        return says(Said.BEGAN, null, kind.code(), on);
    }

    private NextStep first() {
        CaseLife life = CaseLife.of(events);
        return NextStep.of(life).orBefore(BegunClock.of(lines, events));
    }

    private String key() {
        return first().key() + " " + first().dueOn();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, C36 2027-03-28", "2026-12-29, C01 2027-03-29", "2026-12-30, C01 2027-03-29"})
    void anotherClockComesFirstWhereItIsDueBeforeAndNotOnTheSameDay(LocalDate paid, String first) {
        begins(OtherClock.FIRST_DIRECT_PAYMENT, paid);
        assertThat(key()).isEqualTo(first);
    }

    @Test
    void itWaitsOnTheCouncilAndHasItsStrictDay() {
        begins(OtherClock.HEALTH_ISSUE_TOLD, LocalDate.of(2027, 2, 24));
        LocalDate due = LocalDate.of(2027, 3, 1);
        NextStep first = first();
        assertThat(first.key()).isEqualTo("C29");
        assertThat(first.dueOn()).isEqualTo(due);
        assertThat(first.strictOn()).isBefore(due);
        assertThat(first.waitsOn(due)).isEqualTo(Who.COUNCIL);
        assertThat(first.lateOn(due)).isFalse();
        assertThat(first.lateOn(due.plusDays(1))).isTrue();
    }

    @Test
    void theFirstOfSeveralComesFirstUntilItIsDone() {
        UUID released = begins(OtherClock.DETENTION_ENDED, RECEIVED.minusDays(7));
        UUID told = begins(OtherClock.HEALTH_ISSUE_TOLD, RECEIVED);
        assertThat(key()).isEqualTo("C29 2027-02-18");
        says(Said.DONE, told, "C29", RECEIVED);
        assertThat(key()).isEqualTo("C39.1 2027-03-22");
        says(Said.NOT_OWED, released, "C39.1", null);
        assertThat(key()).as("C39.2 is due in May").isEqualTo("C01 " + DECIDED_BY);
    }

    @ParameterizedTest
    @CsvSource({"SCHOOL_ASKED", "ICB_CHANGED", "MEDIATION_NOT_ARRANGED", "HEALTH_MEDIATION", "RECOMMENDATION"})
    void whatOthersOweIsNotTheCouncilsToDo(OtherClock kind) {
        begins(kind, RECEIVED.minusWeeks(8));
        assertThat(key()).isEqualTo("C01 " + DECIDED_BY);
    }

    @Test
    void whatTheCouncilSendsOnComesOnceItWasAnswered() {
        UUID asked = begins(OtherClock.RECOMMENDATION, RECEIVED);
        says(Said.DONE, asked, "C35.1", RECEIVED.plusDays(3));
        assertThat(key()).isEqualTo("C35.2 2027-02-25");
    }

    @Test
    void whereNothingElseIsDueOrHasADayItComesFirst() {
        begins(OtherClock.FIRST_DIRECT_PAYMENT, RECEIVED);
        List<BegunClock> others = BegunClock.of(lines);
        assertThat(NextStep.NOTHING.orBefore(others).key()).isEqualTo("C36");
        NextStep noDay = new NextStep("C22", null, null, Who.COUNCIL, null, null);
        assertThat(noDay.orBefore(others).key()).isEqualTo("C36");
        assertThat(noDay.orBefore(List.of())).isEqualTo(noDay);
    }
}
