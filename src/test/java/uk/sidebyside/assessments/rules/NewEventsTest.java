package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a return says that is new, and what it puts right. */
class NewEventsTest {
    private static final CaseEvent ASKED = event(CaseStep.RECEIVED, "2026-09-07");

    private static CaseEvent event(CaseStep step, String on) {
        return CaseEvent.of(step, LocalDate.parse(on));
    }

    private static NewEvents then(List<CaseEvent> before, CaseEvent... now) {
        return NewEvents.between(before, Stream.of(now).toList());
    }

    @Test
    void whatFollowsIsNewAndTheSameAgainIsNot() {
        CaseEvent no = event(CaseStep.WILL_NOT_ASSESS, "2026-10-12");
        assertThat(then(List.of(ASKED), ASKED, no)).isEqualTo(new NewEvents(List.of(no), List.of()));
        assertThat(then(List.of(ASKED, no), ASKED, no)).isEqualTo(new NewEvents(List.of(), List.of()));
    }

    /** A second request of another year is another one; of two that were there one is left. */
    @Test
    void eachIsCountedOnce() {
        CaseEvent again = event(CaseStep.RECEIVED, "2027-09-07");
        assertThat(then(List.of(ASKED), ASKED, again).fresh()).containsExactly(again);
        assertThat(then(List.of(ASKED), again, ASKED).fresh())
                .as("what is there on its day is that, whatever stands before it")
                .containsExactly(again);
        assertThat(then(List.of(ASKED, ASKED), ASKED).gone()).containsExactly(ASKED);
        assertThat(then(List.of(ASKED), again, event(CaseStep.RECEIVED, "2027-09-08"))
                        .fresh())
                .as("the first of the two is the one that was there")
                .containsExactly(event(CaseStep.RECEIVED, "2027-09-08"));
    }

    @Test
    void theSameStepOnAnotherDayIsPutRightHoweverFarOff() {
        assertThat(then(
                        List.of(ASKED, event(CaseStep.WILL_ASSESS, "2026-10-12")),
                        ASKED,
                        event(CaseStep.WILL_ASSESS, "2027-10-12")))
                .isEqualTo(new NewEvents(List.of(), List.of()));
    }

    @Test
    void anotherStepInItsPlaceIsNewAndTheFirstIsGone() {
        CaseEvent yes = event(CaseStep.WILL_ASSESS, "2026-10-12");
        CaseEvent no = event(CaseStep.WILL_NOT_ASSESS, "2026-10-12");
        assertThat(then(List.of(ASKED, yes), ASKED, no)).isEqualTo(new NewEvents(List.of(no), List.of(yes)));
    }

    /** The return has room for the last review alone. */
    @ParameterizedTest
    @CsvSource({
        "REVIEW_MET, 2027-03-11, false",
        "REVIEW_MET, 2027-03-12, true",
        "REVIEW_MET, 2028-01-12, true",
        "REVIEW_MET, 2026-01-12, false",
        "KEPT, 2027-03-11, false",
        "KEPT, 2027-03-12, true",
        "CHANGES_SENT, 2028-01-12, true",
        "AMENDED, 2028-01-12, true",
        "CEASING, 2028-01-12, true",
        "WILL_CEASE, 2028-01-12, true",
        "FINAL_SENT, 2028-01-12, false",
    })
    void whatComesEachYearIsTheNextFromTwoMonthsOn(CaseStep step, String on, boolean next) {
        CaseEvent was = event(step, "2027-01-12");
        CaseEvent now = event(step, on);
        assertThat(then(List.of(was), now))
                .isEqualTo(next ? new NewEvents(List.of(now), List.of(was)) : new NewEvents(List.of(), List.of()));
    }
}
