package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.assessments.advice.rules.AdviceState.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;

/** What may happen to a request and what may not, into which heap it goes, and its six weeks. */
class AdviceStateTest {
    private static final Map<AdviceState, Set<Event>> MAY = Map.of(
            ASKED, Set.of(Event.ROUTE, Event.NOT_OURS, Event.SEND, Event.AGREE_NOT_TO_ASK, Event.EXCUSE, Event.CHASE),
            SENT, Set.of(Event.ACCEPT, Event.RETURN, Event.EXCUSE),
            RETURNED, Set.of(Event.ROUTE, Event.SEND, Event.EXCUSE, Event.CHASE),
            ACCEPTED, Set.of(Event.EXCUSE),
            NOT_ASKED_AGAIN, Set.of(),
            NOT_NEEDED, Set.of());

    @ParameterizedTest
    @EnumSource(AdviceState.class)
    void eachStateAllowsTheseEventsAndNoOther(AdviceState state) {
        Set<Event> may = EnumSet.noneOf(Event.class);
        for (Event event : Event.values()) {
            if (state.may(event)) {
                may.add(event);
            }
        }
        assertThat(may).isEqualTo(MAY.get(state));
        assertThat(AdviceState.of(state.code())).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} on {1}, answered {2}, writer {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ASKED, 2026-10-21, -, false, NEW",
                "ASKED, 2026-11-24, -, true, WAITING",
                "ASKED, 2026-11-25, -, true, DUE_SOON",
                "ASKED, 2026-12-02, -, true, DUE_SOON",
                "ASKED, 2026-12-02, -, false, NEW",
                "ASKED, 2026-12-03, -, true, OVERDUE",
                "ASKED, 2026-12-03, -, false, OVERDUE",
                "RETURNED, 2026-12-03, 2026-12-01, true, WAITING",
                "SENT, 2026-12-03, 2026-12-03, true, TO_CHECK",
                "ACCEPTED, 2026-12-03, 2026-12-03, true, DONE",
                "NOT_ASKED_AGAIN, 2026-12-03, -, false, DONE",
                "NOT_NEEDED, 2026-12-03, -, true, DONE",
            })
    void theHeapIsThatOfTheDay(AdviceState state, LocalDate day, LocalDate answered, boolean writer, Heap heap) {
        assertThat(state.heapOn(day, LocalDate.of(2026, 12, 2), answered, writer))
                .isEqualTo(heap);
    }

    /** STATUTORY.md, worked example 2: it reaches the point of access on 21 October and a clinician on 28 October. */
    @Test
    void theSixWeeksRunFromThePointOfAccess() {
        var received = LocalDate.of(2026, 10, 21);
        assertThat(AdviceClock.due(received).on()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(List.of(1, 2, 3))
                .map(day -> AdviceClock.clock(received, LocalDate.of(2026, 12, day), List.of())
                        .standingOn(LocalDate.of(2026, 12, 4)))
                .containsExactly(Standing.MET, Standing.MET, Standing.MET_LATE);
    }

    @Test
    void eachLetterSaysItsPlaceInTheRegulation() {
        assertThat(AdviceFrom.of("c").regulation()).isEqualTo("regulation 6(1)(c)");
        assertThat(AdviceFrom.A.asked()).isFalse();
        assertThat(EnumSet.range(AdviceFrom.B, AdviceFrom.H)).allMatch(AdviceFrom::asked);
        assertThat(Strand.of("health").section()).isEqualTo("Section G");
    }
}
