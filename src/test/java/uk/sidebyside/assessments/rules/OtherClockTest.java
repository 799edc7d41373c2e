package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.assessments.rules.OtherClockRules.Wanted;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;
import uk.sidebyside.shared.Finding;

/** The clocks that no step sets off: each with its last days, what follows what, and what can't be said of them. */
class OtherClockTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final List<ClockLine> lines = new ArrayList<>();
    private final List<CaseEvent> events = new ArrayList<>();

    private UUID say(
            Said said, @Nullable UUID clock, String what, @Nullable UUID back, @Nullable LocalDate on, String words) {
        UUID id = UUID.randomUUID();
        lines.add(new ClockLine(
                id,
                clock == null ? id : clock,
                said,
                what,
                back,
                on,
                null,
                words,
                "Officer",
                Instant.EPOCH.plusSeconds(lines.size())));
        return id;
    }

    private void and(CaseStep step, LocalDate on) {
        and(step, on, "");
    }

    private void and(CaseStep step, LocalDate on, String choice) {
        events.add(new CaseEvent(step, on, choice, null));
    }

    /** The steps from a request, one a day, before a step is possible; the last of them long before today. */
    private void leadingTo(CaseStep step) {
        List<CaseStep> way =
                switch (step) {
                    case MEDIATION_HELD, MEDIATION_CERTIFICATE ->
                        List.of(CaseStep.RECEIVED, CaseStep.WILL_NOT_ASSESS, CaseStep.MEDIATION_ASKED);
                    default ->
                        List.of(CaseStep.RECEIVED, CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED);
                };
        way.stream()
                .takeWhile(before -> step.dispute() || before.compareTo(step) < 0 && !decidesTheSame(before, step))
                .forEach(before -> and(before, FIRST.plusDays(events.size())));
    }

    private static boolean decidesTheSame(CaseStep one, CaseStep other) {
        return one == CaseStep.WILL_ASSESS && other == CaseStep.WILL_NOT_ASSESS
                || one == CaseStep.WILL_ISSUE && other == CaseStep.WILL_NOT_ISSUE;
    }

    private List<BegunClock> inTheCase() {
        assertThat(CaseLife.of(events).odd()).isEmpty();
        return BegunClock.of(lines, events);
    }

    /** What is owed still, by the key of the duty, and what nobody owes any more with a bar before it. */
    private List<String> owed() {
        return inTheCase().stream()
                .flatMap(clock -> clock.clocks().stream()
                        .map(one -> one.due().duty().key())
                        .filter(duty -> clock.open(duty).isPresent() || clock.isLifted(duty))
                        .map(duty -> (clock.open(duty).isPresent() ? "" : "-") + duty))
                .toList();
    }

    private UUID begin(OtherClock kind, LocalDate on, String about) {
        return say(Said.BEGAN, null, kind.code(), null, on, about);
    }

    private UUID done(UUID clock, String duty, LocalDate on) {
        return say(Said.DONE, clock, duty, null, on, "");
    }

    private void takeBack(UUID line) {
        say(Said.TAKEN_BACK, line(line).clock(), "", line, null, "A mistake");
    }

    private ClockLine line(UUID id) {
        return lines.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private BegunClock clock() {
        return BegunClock.of(lines).getFirst();
    }

    private static List<String> keys(List<StatutoryClock> clocks) {
        return clocks.stream().map(clock -> clock.due().duty().key()).toList();
    }

    @ParameterizedTest(name = "{0} since {2}: {1} by {3}")
    @CsvSource({
        "SCHOOL_ASKED,           C08,   2026-09-07, 2026-09-22, 2026-09-21, UNCHECKED",
        "ICB_CHANGED,            C26.1, 2026-10-01, 2026-10-01, 2026-10-01, REPORTED",
        "MEDIATION_NOT_ARRANGED, C28,   2026-11-20, 2026-11-25, 2026-11-24, REPORTED",
        "HEALTH_ISSUE_TOLD,      C29,   2026-11-20, 2026-11-25, 2026-11-24, REPORTED",
        "HEALTH_MEDIATION,       C30.2, 2026-09-07, 2026-10-07, 2026-10-06, REPORTED",
        "RECOMMENDATION,         C35.1, 2026-09-07, 2026-10-12, 2026-10-11, UNCHECKED",
        "FIRST_DIRECT_PAYMENT,   C36,   2026-11-30, 2027-02-28, 2027-02-27, REPORTED",
        "DETENTION_ENDED,        C39.1, 2026-09-07, 2026-10-19, 2026-10-18, LAW",
        "DETENTION_ENDED,        C39.2, 2026-09-07, 2026-12-28, 2026-12-27, LAW",
        "DETENTION_ENDED,        C39.3, 2026-09-07, 2027-01-25, 2027-01-24, LAW",
    })
    void eachIsInTimeOnItsLastDayAndLateTheDayAfter(
            OtherClock kind, String duty, LocalDate on, LocalDate due, LocalDate strict, Certainty certainty) {
        UUID id = begin(kind, on, "Hill School");
        StatutoryClock open = clock().open(duty).orElseThrow();
        assertThat(open.due().on()).isEqualTo(due);
        assertThat(open.due().strictOn()).isEqualTo(strict);
        assertThat(open.due().certainty()).isEqualTo(certainty);
        assertThat(open.standingOn(due.minusDays(1))).isEqualTo(Standing.RUNNING);
        assertThat(open.standingOn(due)).isEqualTo(Standing.RUNNING);
        assertThat(open.standingOn(due.plusDays(1))).isEqualTo(Standing.LATE);
        done(id, duty, due.plusDays(1));
        assertThat(clock().open(duty)).isEmpty();
        assertThat(clock().clocks())
                .anyMatch(one ->
                        one.due().duty().key().equals(duty) && one.standingOn(due.plusDays(1)) == Standing.MET_LATE);
    }

    @ParameterizedTest
    @EnumSource(OtherClock.class)
    void eachIsFoundByItsCodeAndSetsOffWhatTheStatuteSaysOfItsDay(OtherClock kind) {
        assertThat(OtherClock.of(kind.code())).contains(kind);
        begin(kind, TODAY, "");
        assertThat(keys(clock().clocks()))
                .containsExactlyElementsOf(kind.duties().stream().map(Duty::key).toList())
                .isNotEmpty();
    }

    /** Whatever can happen in a case, by every way through it: what none of its steps sets off stands here. */
    @Test
    void whatNoStepSetsOffStandsHere() {
        Set<Trigger> bySteps = triggersOfSteps();
        EnumSet<Trigger> others = EnumSet.noneOf(Trigger.class);
        for (OtherClock kind : OtherClock.values()) {
            others.add(kind.begins());
            others.addAll(kind.follows().values());
            if (kind.learned() != null) {
                others.add(Objects.requireNonNull(kind.learned()));
            }
        }
        assertThat(others).doesNotContainAnyElementsOf(bySteps);
        others.addAll(bySteps);
        // Advice is asked for in a place of its own, and an inspection is of no case.
        others.add(Trigger.ADVICE_REQUEST_RECEIVED);
        others.add(Trigger.INSPECTION_REPORT);
        assertThat(others).containsExactlyInAnyOrder(Trigger.values());
    }

    private static Set<Trigger> triggersOfSteps() {
        Set<Trigger> found = EnumSet.noneOf(Trigger.class);
        Set<String> seen = new HashSet<>();
        Deque<List<CaseEvent>> ways = new ArrayDeque<>(List.of(List.of()));
        List<String> choices = new ArrayList<>(List.of("", "post-16"));
        Arrays.stream(Trigger.values()).forEach(trigger -> choices.addAll(trigger.kinds()));
        while (!ways.isEmpty()) {
            List<CaseEvent> way = ways.poll();
            CaseLife life = CaseLife.of(way);
            boolean more = found.addAll(life.known().days().keySet());
            if (!seen.add(life.state() + " " + life.dispute() + " " + life.review()) && !more) {
                continue;
            }
            LocalDate day = FIRST.plusDays(way.size());
            for (CaseStep step : CaseStep.values()) {
                boolean chooses = List.of(
                                CaseStep.MEDIATION_AGREED,
                                CaseStep.ORDERED,
                                CaseStep.NOT_OPPOSED,
                                CaseStep.PHASE_TRANSFER)
                        .contains(step);
                for (String choice : chooses ? choices : List.of("")) {
                    if (life.allows(step)) {
                        List<CaseEvent> next = new ArrayList<>(way);
                        next.add(new CaseEvent(step, day, choice, day));
                        ways.add(next);
                    }
                }
            }
        }
        return found;
    }

    /** The sixteen weeks after a release, 28 December, are for a no: a yes that comes later is not late, and nobody owes a no then. */
    @ParameterizedTest
    @CsvSource({
        "WILL_ISSUE,     2026-12-28, MET",
        "WILL_ISSUE,     2026-12-29, lifted",
        "WILL_NOT_ISSUE, 2026-12-29, MET_LATE"
    })
    void aYesAfterTheLastDayForANoIsNotLate(CaseStep step, LocalDate on, String stands) {
        and(CaseStep.RECEIVED, FIRST);
        and(CaseStep.WILL_ASSESS, FIRST.plusDays(1));
        begin(OtherClock.DETENTION_ENDED, TODAY, "");
        and(step, on);
        BegunClock begun = inTheCase().getFirst();
        StatutoryClock sixteenWeeks = begun.clocks().stream()
                .filter(one -> one.due().duty().key().equals("C39.2"))
                .findFirst()
                .orElseThrow();
        assertThat(
                        begun.isLifted("C39.2")
                                ? "lifted"
                                : sixteenWeeks.standingOn(on).name())
                .isEqualTo(stands);
    }

    @Test
    void whatHealthOrCareAnswersIsSentOnWithinAWeek() {
        UUID id = begin(OtherClock.RECOMMENDATION, TODAY, "The ICB");
        assertThat(keys(clock().clocks())).containsExactly("C35.1");
        UUID answered = done(id, "C35.1", LocalDate.of(2026, 10, 1));
        assertThat(keys(clock().open())).containsExactly("C35.2");
        assertThat(clock().open("C35.2").orElseThrow().due().on()).isEqualTo("2026-10-08");
        done(id, "C35.2", LocalDate.of(2026, 10, 8));
        assertThat(clock().open()).isEmpty();
        assertThat(refusal(OtherClockRules.takeBack(lines, line(answered), "A mistake")))
                .isEqualTo("words: clock.rests.on.it");
        takeBack(lines.getLast().id());
        assertThat(refusal(OtherClockRules.takeBack(lines, line(answered), "A mistake")))
                .isEmpty();
        takeBack(answered);
        assertThat(keys(clock().open())).containsExactly("C35.1");
    }

    @Test
    void theNewBoardsTimeBeginsWhenItWasToldAndTheOldOnesWhenItLearned() {
        UUID id = begin(OtherClock.ICB_CHANGED, LocalDate.of(2026, 10, 1), "");
        assertThat(clock().open("C26.1").orElseThrow().due().on()).isEqualTo("2026-10-01");
        ClockLine first = lines.removeLast();
        lines.add(new ClockLine(
                id,
                id,
                Said.BEGAN,
                first.what(),
                null,
                first.on(),
                LocalDate.of(2026, 10, 1),
                "",
                "Officer",
                Instant.EPOCH));
        assertThat(clock().open("C26.1").orElseThrow().due().on()).isEqualTo("2026-10-21");
        done(id, "C26.1", LocalDate.of(2026, 9, 14));
        assertThat(clock().open("C26.2").orElseThrow().due().on()).isEqualTo("2026-10-02");
    }

    @ParameterizedTest(name = "{2}, {3} days after {0}, does {1}: {4}")
    @CsvSource({
        "MEDIATION_NOT_ARRANGED, C28,   MEDIATION_CERTIFICATE, 0,  true",
        "MEDIATION_NOT_ARRANGED, C28,   MEDIATION_CERTIFICATE, -1, false",
        "HEALTH_MEDIATION,       C30.2, MEDIATION_HELD,        9,  true",
        "DETENTION_ENDED,        C39.1, WILL_ASSESS,           9,  true",
        "DETENTION_ENDED,        C39.1, WILL_NOT_ASSESS,       9,  true",
        "DETENTION_ENDED,        C39.2, WILL_ISSUE,            9,  true",
        "DETENTION_ENDED,        C39.2, WILL_NOT_ISSUE,        9,  true",
        "DETENTION_ENDED,        C39.3, FINAL_SENT,            9,  true",
        "DETENTION_ENDED,        C39.3, WILL_ISSUE,            9,  false",
        "SCHOOL_ASKED,           C08,   FINAL_SENT,            9,  false",
    })
    void whatAStepDidSinceThenNeedNotBeSaidAgain(OtherClock kind, String duty, CaseStep step, int days, boolean done) {
        begin(kind, TODAY, "Hill School");
        leadingTo(step);
        and(step, TODAY.plusDays(days));
        assertThat(inTheCase().getFirst().done().get(duty)).isEqualTo(done ? TODAY.plusDays(days) : null);
    }

    @Test
    void whatWasSaidOfADutyStandsBeforeWhatAStepDid() {
        UUID id = begin(OtherClock.HEALTH_MEDIATION, TODAY, "");
        UUID said = done(id, "C30.2", TODAY.plusDays(3));
        leadingTo(CaseStep.MEDIATION_HELD);
        and(CaseStep.MEDIATION_HELD, TODAY.plusDays(9));
        assertThat(inTheCase().getFirst().done()).containsEntry("C30.2", TODAY.plusDays(3));
        takeBack(said);
        assertThat(inTheCase().getFirst().done()).containsEntry("C30.2", TODAY.plusDays(9));
        say(Said.NOT_OWED, id, "C30.2", null, null, "They agreed");
        assertThat(inTheCase().getFirst().done()).isEmpty();
    }

    private void beginOneOfEach(LocalDate on) {
        for (OtherClock kind : OtherClock.values()) {
            begin(kind, on, "Hill School");
        }
    }

    /** A request is withdrawn, a plan ends or goes to another council: what was owed beside it is owed no more. */
    @ParameterizedTest
    @EnumSource(
            value = CaseStep.class,
            names = {"WITHDRAWN", "CEASED", "HANDED_OVER", "MOVED_AWAY"})
    void nothingIsOwedOnceTheCaseIsOver(CaseStep end) {
        if (end == CaseStep.WITHDRAWN || end == CaseStep.MOVED_AWAY) {
            leadingTo(CaseStep.WILL_ISSUE);
        } else {
            and(CaseStep.MOVED_IN, FIRST);
        }
        if (end == CaseStep.CEASED) {
            and(CaseStep.CEASING, FIRST.plusDays(9));
        }
        beginOneOfEach(FIRST.plusDays(9));
        assertThat(owed()).hasSize(10).noneMatch(duty -> duty.startsWith("-"));
        and(end, FIRST.plusDays(19));
        assertThat(owed()).hasSize(10).allMatch(duty -> duty.startsWith("-"));
        assertThat(inTheCase()).allMatch(clock -> clock.open().isEmpty());
        assertThat(inTheCase()).as("what was done all the same can be said").anyMatch(clock -> OtherClockRules.done(
                        clock, "C08", TODAY, TODAY)
                .isEmpty());
        if (end == CaseStep.CEASED) {
            and(CaseStep.MEDIATION_ASKED, FIRST.plusDays(29));
            assertThat(owed())
                    .as("a disagreement goes on")
                    .contains("C28", "C29", "C30.2", "C35.1")
                    .contains("-C08", "-C26.1", "-C36", "-C39.3");
        }
        and(CaseStep.SETTLED, FIRST.plusDays(39));
        if (end != CaseStep.CEASED) {
            events.removeLast();
        }
        and(CaseStep.RECEIVED, FIRST.plusYears(2));
        assertThat(owed()).as("another request is of another time").allMatch(duty -> duty.startsWith("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "WILL_NOT_ASSESS, -C39.2 -C39.3, WILL_ASSESS, C39.2 C39.3",
        "WILL_NOT_ISSUE,  C39.1 -C39.3,  WILL_ISSUE,  C39.1 C39.3",
    })
    void afterANoWhatFollowsFromAYesIsOwedNoMoreUntilItIsTakenBack(
            CaseStep no, String owed, CaseStep yes, String again) {
        leadingTo(no);
        LocalDate out = CaseLife.of(events).last();
        begin(OtherClock.DETENTION_ENDED, Objects.requireNonNull(out).plusDays(1), "");
        begin(OtherClock.SCHOOL_ASKED, out.plusDays(1), "Hill School");
        and(no, out.plusDays(5));
        assertThat(owed()).contains(owed.split(" ")).hasSize(3).contains("-C08");
        and(yes, out.plusDays(50));
        assertThat(owed()).contains(again.split(" ")).hasSize(3).contains("C08");
        assertThat(inTheCase().stream().flatMap(clock -> clock.done().values().stream()))
                .as("the no was the decision")
                .containsExactly(out.plusDays(5));
    }

    @ParameterizedTest
    @CsvSource({"FINAL_SENT, 0, -C08", "FINAL_SENT, 1, -C08", "FINAL_SENT, -1, C08", "WILL_ISSUE, 5, C08"})
    void nobodyWaitsForASchoolOnceThePlanIsFinal(CaseStep step, int days, String owed) {
        begin(OtherClock.SCHOOL_ASKED, TODAY, "Hill School");
        leadingTo(step);
        and(step, TODAY.plusDays(days));
        assertThat(owed()).containsExactly(owed);
    }

    @Test
    void theFirstCertificateSinceThenDidItAndNoLaterOneNorANewRequestChangesThat() {
        leadingTo(CaseStep.MEDIATION_CERTIFICATE);
        begin(OtherClock.MEDIATION_NOT_ARRANGED, TODAY, "");
        and(CaseStep.MEDIATION_CERTIFICATE, TODAY.plusDays(2));
        assertThat(inTheCase().getFirst().done()).containsEntry("C28", TODAY.plusDays(2));
        and(CaseStep.MEDIATION_AGREED, TODAY.plusDays(3), "assess");
        and(CaseStep.MEDIATION_CERTIFICATE, TODAY.plusDays(60));
        assertThat(inTheCase().getFirst().done()).containsEntry("C28", TODAY.plusDays(2));
        and(CaseStep.RECEIVED, TODAY.plusYears(2));
        assertThat(inTheCase().getFirst().done()).containsEntry("C28", TODAY.plusDays(2));
        assertThat(owed()).isEmpty();
    }

    @Test
    void aCertificateAboutAnEarlierNoDidItOverNewRequestsAndOneAboutTheNextNoDidNot() {
        leadingTo(CaseStep.MEDIATION_CERTIFICATE);
        begin(OtherClock.MEDIATION_NOT_ARRANGED, TODAY, "");
        and(CaseStep.MEDIATION_HELD, TODAY);
        and(CaseStep.RECEIVED, TODAY.plusDays(1));
        begin(OtherClock.MEDIATION_NOT_ARRANGED, TODAY.plusDays(1), "again");
        and(CaseStep.WITHDRAWN, TODAY.plusDays(2));
        and(CaseStep.RECEIVED, TODAY.plusDays(3));
        assertThat(owed()).containsExactly("C28", "C28");
        and(CaseStep.MEDIATION_CERTIFICATE, TODAY.plusDays(4));
        assertThat(inTheCase()).allSatisfy(clock -> assertThat(clock.done()).containsEntry("C28", TODAY.plusDays(4)));
        events.removeLast();
        and(CaseStep.WILL_NOT_ASSESS, TODAY.plusDays(4));
        and(CaseStep.MEDIATION_DECLINED, TODAY.plusDays(5));
        and(CaseStep.RECEIVED, TODAY.plusDays(6));
        and(CaseStep.MEDIATION_CERTIFICATE, TODAY.plusDays(7));
        assertThat(owed()).as("it is of the new no").containsExactly("C28", "C28");
    }

    @Test
    void whoeverIsReleasedAfterARequestWasWithdrawnIsOwedADecisionOnTheNext() {
        leadingTo(CaseStep.WILL_ASSESS);
        and(CaseStep.WITHDRAWN, FIRST.plusDays(5));
        begin(OtherClock.DETENTION_ENDED, TODAY, "");
        and(CaseStep.RECEIVED, TODAY.plusDays(1));
        assertThat(owed()).containsExactly("C39.1", "C39.2", "C39.3");
    }

    @Test
    void whatIsTakenBackCountsNoMoreAndWhatIsOwedNoMoreIsNotOpen() {
        UUID hill = begin(OtherClock.SCHOOL_ASKED, TODAY, "Hill School");
        UUID dale = begin(OtherClock.SCHOOL_ASKED, TODAY.minusDays(1), "Dale College");
        assertThat(BegunClock.of(lines)).extracting(BegunClock::about).containsExactly("Dale College", "Hill School");
        UUID closed = say(Said.NOT_OWED, dale, "C08", null, null, "It closed");
        assertThat(clock().notOwed()).containsEntry("C08", "It closed");
        assertThat(clock().open()).isEmpty();
        takeBack(closed);
        assertThat(clock().open()).hasSize(1);
        UUID answered = done(dale, "C08", TODAY);
        takeBack(dale);
        assertThat(BegunClock.of(lines)).extracting(BegunClock::id).containsExactly(hill);
        for (UUID gone : List.of(closed, answered, dale)) {
            assertThat(OtherClockRules.counts(lines, line(gone))).isFalse();
            assertThat(refusal(OtherClockRules.takeBack(lines, line(gone), "Again")))
                    .isEqualTo("words: clock.not.open");
        }
        assertThat(OtherClockRules.counts(lines, lines.getLast()))
                .as("taking back is not taken back")
                .isFalse();
        assertThat(OtherClockRules.counts(lines, line(hill))).isTrue();
    }

    @Test
    void whatWasSaidOfOneDutyOfThreeKeepsNothingFromBeingTakenBack() {
        UUID id = begin(OtherClock.DETENTION_ENDED, TODAY, "");
        UUID first = done(id, "C39.1", TODAY);
        done(id, "C39.2", TODAY);
        assertThat(keys(clock().open())).containsExactly("C39.3");
        assertThat(OtherClockRules.takeBack(lines, line(first), "A mistake")).isEmpty();
        assertThat(OtherClockRules.takeBack(lines, line(id), "A mistake")).isEmpty();
    }

    private static String refusal(java.util.Optional<Finding> found) {
        return found.map(OtherClockTest::said).orElse("");
    }

    private static String said(Finding finding) {
        return finding.field() + ": " + finding.key();
    }

    private List<String> begins(OtherClock kind, @Nullable LocalDate on, @Nullable LocalDate learned, String about) {
        return OtherClockRules.begin(BegunClock.of(lines), new Wanted(kind, on, learned, about), FIRST, TODAY).stream()
                .map(OtherClockTest::said)
                .toList();
    }

    @Test
    void aClockBeginsFromTheFirstDayOfTheCaseUntilToday() {
        assertThat(begins(OtherClock.SCHOOL_ASKED, null, null, "Hill")).containsExactly("on: step.needs.day");
        assertThat(begins(OtherClock.SCHOOL_ASKED, FIRST.minusDays(1), null, "Hill"))
                .containsExactly("on: clock.before.the.case");
        assertThat(begins(OtherClock.SCHOOL_ASKED, FIRST, null, "Hill")).isEmpty();
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY, null, "Hill")).isEmpty();
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY.plusDays(1), null, "Hill"))
                .containsExactly("on: step.in.the.future");
        assertThat(OtherClockRules.begin(
                        List.of(), new Wanted(OtherClock.SCHOOL_ASKED, FIRST.minusYears(1), null, "Hill"), null, TODAY))
                .as("of a case of which no day is known")
                .isEmpty();
    }

    @Test
    void aChangeOfTheBoardMayLieAheadAndWhenItWasLearnedMayNot() {
        assertThat(begins(OtherClock.ICB_CHANGED, TODAY.plusYears(1), TODAY, ""))
                .isEmpty();
        assertThat(begins(OtherClock.ICB_CHANGED, KnownDates.LAST_DAY.plusDays(1), TODAY.plusDays(1), ""))
                .containsExactly("on: too.far.ahead", "learned: step.in.the.future");
        assertThat(begins(OtherClock.ICB_CHANGED, TODAY, FIRST.minusDays(1), ""))
                .containsExactly("learned: clock.before.the.case");
    }

    @ParameterizedTest
    @CsvSource({
        "DETENTION_ENDED, 2015-03-31, false",
        "DETENTION_ENDED, 2015-04-01, true",
        "RECOMMENDATION,  2018-04-02, false",
        "RECOMMENDATION,  2018-04-03, true",
        "SCHOOL_ASKED,    2014-08-31, false",
        "SCHOOL_ASKED,    2014-09-01, true",
    })
    void noneIsOlderThanItsLaw(OtherClock kind, LocalDate on, boolean there) {
        List<Finding> found = OtherClockRules.begin(List.of(), new Wanted(kind, on, null, "Hill"), null, TODAY);
        assertThat(found.isEmpty()).isEqualTo(there);
        assertThat(found).allMatch(one -> said(one).equals("on: before.the.law"));
    }

    @Test
    void whomItIsAboutIsSaidWhereItMattersAndOnce() {
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY, null, " ")).containsExactly("about: clock.needs.whom");
        assertThat(begins(OtherClock.RECOMMENDATION, TODAY, null, "")).containsExactly("about: clock.needs.whom");
        assertThat(begins(OtherClock.FIRST_DIRECT_PAYMENT, TODAY, null, "")).isEmpty();
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY, null, "a".repeat(200)))
                .isEmpty();
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY, null, "a".repeat(201)))
                .containsExactly("about: clock.too.long");
        begin(OtherClock.SCHOOL_ASKED, TODAY, "Hill School");
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY, null, " hill school "))
                .containsExactly("about: clock.there.already");
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY.minusDays(1), null, "Hill School"))
                .isEmpty();
        assertThat(begins(OtherClock.SCHOOL_ASKED, TODAY, null, "Dale College")).isEmpty();
        assertThat(begins(OtherClock.RECOMMENDATION, TODAY, null, "Hill School"))
                .isEmpty();
    }

    private String dones(String duty, @Nullable LocalDate on) {
        return refusal(OtherClockRules.done(clock(), duty, on, TODAY));
    }

    @Test
    void itIsDoneFromTheDayOnWhichItBeganUntilToday() {
        UUID id = begin(OtherClock.SCHOOL_ASKED, TODAY.minusDays(9), "Hill School");
        assertThat(dones("C08", null)).isEqualTo("on: step.needs.day");
        assertThat(dones("C08", TODAY.minusDays(10))).isEqualTo("on: clock.done.before");
        assertThat(dones("C08", TODAY.minusDays(9))).isEmpty();
        assertThat(dones("C08", TODAY)).isEmpty();
        assertThat(dones("C08", TODAY.plusDays(1))).isEqualTo("on: step.in.the.future");
        assertThat(dones("C36", TODAY)).isEqualTo("on: clock.not.open");
        done(id, "C08", TODAY);
        assertThat(dones("C08", TODAY)).isEqualTo("on: clock.not.open");
        assertThat(refusal(OtherClockRules.notOwed(clock(), "C08", "It closed")))
                .isEqualTo("words: clock.not.open");
    }

    @Test
    void whatIsKnownBeforeItHappensIsDoneBeforeIt() {
        begin(OtherClock.ICB_CHANGED, TODAY.plusDays(30), "");
        assertThat(dones("C26.1", TODAY)).isEmpty();
        assertThat(dones("C26.1", Statute.FIRST_DAY)).isEmpty();
        assertThat(dones("C26.1", Statute.FIRST_DAY.minusDays(1))).isEqualTo("on: clock.done.before");
    }

    @Test
    void whatIsOwedNoMoreOrTakenBackSaysWhy() {
        UUID id = begin(OtherClock.SCHOOL_ASKED, TODAY, "Hill School");
        assertThat(refusal(OtherClockRules.notOwed(clock(), "C08", " "))).isEqualTo("words: clock.needs.reason");
        assertThat(refusal(OtherClockRules.notOwed(clock(), "C08", "a".repeat(1001))))
                .isEqualTo("words: clock.too.long");
        assertThat(OtherClockRules.notOwed(clock(), "C08", "a".repeat(1000))).isEmpty();
        assertThat(refusal(OtherClockRules.takeBack(lines, line(id), ""))).isEqualTo("words: clock.needs.reason");
    }
}
