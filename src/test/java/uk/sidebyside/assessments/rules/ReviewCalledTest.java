package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/** Row C11: the invitations and the advice, both at least two weeks before the meeting. */
class ReviewCalledTest {
    private static final String MEETING = "2027-01-14";
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final List<CaseEvent> events = new ArrayList<>();

    @BeforeEach
    void aPlan() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE, null);
    }

    private ReviewCalledTest and(CaseStep step, String on) {
        return and(step, on, "", null);
    }

    private ReviewCalledTest and(CaseStep step, String on, String choice, @Nullable String until) {
        events.add(new CaseEvent(step, LocalDate.parse(on), choice, until == null ? null : LocalDate.parse(until)));
        return this;
    }

    private ReviewCalledTest called(String on, String choice, String meeting) {
        return and(CaseStep.REVIEW_CALLED, on, choice, meeting);
    }

    private CaseLife life() {
        return CaseLife.of(events);
    }

    private @Nullable LocalDate met() {
        return life().met().get("C11");
    }

    @Test
    void itIsDoneOnceBothWentOut() {
        called("2026-12-01", "", MEETING);
        assertThat(met()).as("invited alone").isNull();
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).isTrue();
        and(CaseStep.REVIEW_ADVICE, "2026-12-20");
        assertThat(met()).isEqualTo("2026-12-20");
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).as("once").isFalse();
        assertThat(life().odd()).isEmpty();
        and(CaseStep.REVIEW_MET, MEETING);
        assertThat(met()).as("of the meeting that was called").isEqualTo("2026-12-20");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, MET", "2026-12-31, MET", "2027-01-01, MET_LATE"})
    void theAdviceIsInTimeTwoWeeksBeforeTheMeetingAndLateTheDayAfter(String advised, Standing standing) {
        called("2026-12-01", "", MEETING).and(CaseStep.REVIEW_ADVICE, advised);
        Due due = life().clocks().stream()
                .filter(one -> one.duty().key().equals("C11"))
                .findFirst()
                .orElseThrow();
        assertThat(due.on()).isEqualTo(LAST);
        assertThat(StatutoryClock.started(due)
                        .met(Objects.requireNonNull(met()))
                        .standingOn(LocalDate.of(2027, 1, 10)))
                .isEqualTo(standing);
    }

    @Test
    void bothMayGoOutOnOneDay() {
        called("2026-12-01", ReviewCalled.WITH_ADVICE, MEETING);
        assertThat(met()).isEqualTo("2026-12-01");
        assertThat(life().when(CaseStep.REVIEW_ADVICE)).hasValue(LocalDate.of(2026, 12, 1));
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).isFalse();
    }

    @Test
    void aMeetingThatIsCalledAgainKeepsItsAdviceAndHasANewInvitation() {
        called("2026-12-01", ReviewCalled.WITH_ADVICE, MEETING).called("2026-12-10", "", "2027-01-21");
        assertThat(met()).isEqualTo("2026-12-10");
        assertThat(life().when(CaseStep.REVIEW_ADVICE)).hasValue(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatWentOutForTheLastMeetingIsNotForTheNext() {
        called("2026-12-01", ReviewCalled.WITH_ADVICE, MEETING).and(CaseStep.REVIEW_MET, MEETING);
        and(CaseStep.KEPT, "2027-02-01");
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).isFalse();
        called("2027-11-02", "", "2027-12-14");
        assertThat(met()).isNull();
        assertThat(life().when(CaseStep.REVIEW_ADVICE)).isEmpty();
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).isTrue();
    }

    @Test
    void afterTheMeetingNobodyWritesDownThatTheAdviceWentOut() {
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).as("before the call").isFalse();
        called("2026-12-01", "", MEETING).and(CaseStep.REVIEW_MET, MEETING);
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).isFalse();
        and(CaseStep.KEPT, "2027-02-01");
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).isFalse();
        assertThat(met()).isNull();
        events.subList(1, events.size()).clear();
        called(MEETING, "", MEETING).and(CaseStep.REVIEW_MET, MEETING).and(CaseStep.KEPT, "2027-02-01");
        assertThat(life().allows(CaseStep.REVIEW_ADVICE))
                .as("called on the day of the meeting")
                .isFalse();
    }

    @Test
    void ofAMeetingThatNobodyCalledNothingWentOut() {
        called("2026-12-01", ReviewCalled.WITH_ADVICE, MEETING).and(CaseStep.REVIEW_MET, MEETING);
        and(CaseStep.KEPT, "2027-02-01").and(CaseStep.REVIEW_MET, "2028-01-10");
        assertThat(met()).isNull();
        assertThat(life().when(CaseStep.REVIEW_CALLED)).isEmpty();
        assertThat(life().when(CaseStep.REVIEW_ADVICE)).isEmpty();
        assertThat(LetterKind.of(life())).doesNotContain(LetterKind.INVITED);
    }

    @Test
    void theFamilyIsInvitedByALetterOfTheDayOnWhichTheInvitationsWentOut() {
        called("2026-12-01", "", MEETING);
        assertThat(LetterKind.of(life())).containsExactly(LetterKind.INVITED);
        assertThat(LetterKind.INVITED.toFamily()).isTrue();
        assertThat(LetterKind.INVITED.appealable()).isFalse();
    }

    private String next() {
        NextStep next = NextStep.of(life());
        return next.key() + " " + next.dueOn();
    }

    @Test
    void untilTheAdviceWentOutItIsNextAndLateTheDayAfterItsLastDay() {
        assertThat(next()).as("before the call").isEqualTo("C10 2027-01-12");
        called("2026-12-01", "", MEETING);
        assertThat(next()).isEqualTo("C11 2026-12-31");
        NextStep next = NextStep.of(life());
        assertThat(next.who()).isEqualTo(Duty.Who.COUNCIL_OR_SCHOOL);
        assertThat(next.lateOn(LAST)).isFalse();
        assertThat(next.lateOn(LAST.plusDays(1))).isTrue();
        and(CaseStep.REVIEW_ADVICE, "2026-12-20");
        assertThat(next()).as("both went out").isEqualTo("C10 2027-01-12");
    }

    @Test
    void whatIsDueBeforeItIsNextBeforeIt() {
        called("2026-12-01", "", "2027-01-26");
        assertThat(next()).as("on one day, the review").isEqualTo("C10 2027-01-12");
        called("2026-12-02", "", "2027-01-25");
        assertThat(next()).isEqualTo("C11 2027-01-11");
    }

    @Test
    void afterTheMeetingNobodyPreparesItAnyMore() {
        called("2026-12-01", "", MEETING).and(CaseStep.REVIEW_MET, "2027-01-15");
        assertThat(next()).as("the year was over before it").isEqualTo("C10 2027-01-12");
        assertThat(NextStep.lastDay(life(), "C11")).isEmpty();
        assertThat(life().isToMeet("C11")).isFalse();
        assertThat(life().isToMeet("C13")).isTrue();
        and(CaseStep.KEPT, "2027-02-01");
        assertThat(next()).as("of last year’s meeting").isEqualTo("C10 2028-02-01");
        called("2027-11-02", "", "2027-12-14");
        assertThat(next()).as("of the next").isEqualTo("C11 2027-11-30");
        assertThat(life().isToMeet("C11")).isTrue();
    }

    @Test
    void changesInBetweenLeaveAMeetingToComeCalled() {
        called("2026-12-01", "", MEETING).and(CaseStep.CHANGES_SENT, "2026-12-02");
        assertThat(next()).isEqualTo("C11 2026-12-31");
        and(CaseStep.AMENDED, "2026-12-18");
        assertThat(next()).isEqualTo("C11 2026-12-31");
        assertThat(life().clocks()).extracting(due -> due.duty().key()).doesNotContain("C15");
        and(CaseStep.REVIEW_MET, MEETING).and(CaseStep.CHANGES_SENT, "2027-02-01");
        assertThat(next()).isEqualTo("C15 2027-03-29");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-13, true", "2027-01-14, false"})
    void changesOnItsDayOrLaterAreNotBeforeIt(String sent, boolean toCome) {
        called("2026-12-01", "", MEETING).and(CaseStep.CHANGES_SENT, sent);
        assertThat(life().known().on(Trigger.REVIEW_MEETING).isPresent()).isEqualTo(toCome);
        assertThat(life().clocks())
                .filteredOn(due -> due.duty().key().equals("C15"))
                .extracting(Due::on)
                .as("eight weeks from the notice")
                .containsExactly(LocalDate.parse(sent).plusWeeks(8));
    }

    @Test
    void thinkingOfTheEndLeavesAMeetingToComeCalled() {
        called("2026-12-01", "", MEETING).and(CaseStep.CEASING, "2026-12-02");
        assertThat(next()).isEqualTo("C22 null");
        and(CaseStep.KEPT, "2026-12-10");
        assertThat(next()).isEqualTo("C11 2026-12-31");
    }
}
