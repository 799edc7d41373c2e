package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.sidebyside.plan.rules.YorkKey.COMPLETED;
import static uk.sidebyside.plan.rules.YorkKey.EMBEDDED;
import static uk.sidebyside.plan.rules.YorkKey.ON_TRACK;
import static uk.sidebyside.plan.rules.YorkKey.STARTED_BUT_DELAYED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.plan.rules.EndDates.Move;
import uk.sidebyside.plan.rules.FreezeVersion.Signatory;
import uk.sidebyside.shared.Finding;

class SmallRulesTest {

    private static final LocalDate START = LocalDate.of(2020, 6, 1);
    private static final LocalDate END = LocalDate.of(2020, 9, 30);

    private static List<String> keys(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> assertThat(finding.source()).isNotBlank());
        return findings.stream()
                .map(finding -> finding.field() + ": " + finding.key())
                .toList();
    }

    @Nested
    class APlanToPutInForce {

        @Test
        void saysOfEachOutcomeWhatIsDoneHowOneWillKnowAndWhoIsBetterOff() {
            var whole = new PublishPlan.Outcome("1.1", 1, 1, "Families wait less.");
            var bare = new PublishPlan.Outcome("1.2", 0, 0, " ");
            assertThat(new PublishPlan(List.of(whole)).check()).isEmpty();
            assertThat(keys(new PublishPlan(List.of(whole, bare)).check()))
                    .containsExactly(
                            "outcomes: outcome.needs.action",
                            "outcomes: outcome.needs.measure",
                            "outcomes: outcome.needs.impact");
            assertThat(new PublishPlan(List.of(bare)).check().getFirst().details())
                    .containsExactly("1.2");
        }

        @Test
        void mayHaveNoOutcomeYet() {
            assertThat(new PublishPlan(List.of()).check()).isEmpty();
        }
    }

    @Nested
    class OverdueIsDerived {

        @ParameterizedTest(name = "{0} on {1}: {2}")
        @CsvSource({
            "NOT_STARTED, 2020-05-31,",
            "NOT_STARTED, 2020-06-01,",
            "NOT_STARTED, 2020-06-02, TO_START 1",
            "NOT_STARTED, 2020-09-30, TO_START 121",
            "NOT_STARTED, 2020-10-01, TO_END 1",
            ",            2020-06-01,",
            ",            2020-06-02, TO_START 1",
            "ON_TRACK,    2020-06-02,",
            "ON_TRACK,    2020-09-29,",
            "ON_TRACK,    2020-09-30,",
            "ON_TRACK,    2020-10-01, TO_END 1",
            "UNDER_WAY,   2020-10-02, TO_END 2",
            "DELAYED,     2020-09-30,",
            "DELAYED,     2020-10-01, TO_END 1",
            "COMPLETED,   2020-10-01,",
            "EMBEDDED,    2020-10-01,",
        })
        void theDayAfterThePromisedDayIsTheFirstDayOverdue(
                @Nullable Meaning state, LocalDate day, @Nullable String expected) {
            assertThat(Overdue.on(day, START, END, state)
                            .map(overdue -> overdue.kind() + " " + overdue.days())
                            .orElse(null))
                    .isEqualTo(expected);
        }

        @Test
        void itSaysWhichDayWasPromised() {
            assertThat(Overdue.on(END.plusDays(1), START, END, Meaning.DELAYED))
                    .contains(new Overdue(Overdue.Kind.TO_END, END, 1));
            assertThat(Overdue.on(END, START, END, Meaning.NOT_STARTED).map(Overdue::promisedOn))
                    .contains(START);
        }

        @Test
        void whatHasNoPromisedDayIsNeverOverdue() {
            assertThat(Overdue.on(END.plusYears(5), null, null, Meaning.NOT_STARTED))
                    .isEmpty();
        }
    }

    @Nested
    class ALineToPublish {

        @Test
        void needsWordsALeadAStartAndAnEnd() {
            assertThat(keys(new PublishLine(" ", 0, null, null).check()))
                    .containsExactly(
                            "action: publish.needs.action",
                            "leads: publish.needs.lead",
                            "startOn: publish.needs.start",
                            "endOn: publish.needs.end");
        }

        @ParameterizedTest
        @CsvSource({"2020-05-31, true", "2020-06-01, false", "2020-06-02, false"})
        void doesNotEndBeforeItStarts(LocalDate end, boolean refused) {
            assertThat(keys(new PublishLine("Hold workshops", 1, START, end).check()))
                    .isEqualTo(refused ? List.of("endOn: end.before.start") : List.of());
        }
    }

    @Nested
    class AVersionToFreeze {

        private static final UUID COUNCIL = new UUID(1, 1);
        private static final UUID HEALTH = new UUID(1, 2);
        private static final UUID CHARITY = new UUID(1, 3);
        private static final UUID ANN = new UUID(2, 1);
        private static final UUID BEN = new UUID(2, 2);
        private static final LocalDate TODAY = LocalDate.of(2020, 5, 22);

        private static Signatory signed(UUID person, UUID organisation) {
            return new Signatory(person, "Director", organisation, TODAY);
        }

        private static List<String> check(Signatory... signatories) {
            return keys(new FreezeVersion(Set.of(COUNCIL, HEALTH), List.of(signatories)).check(TODAY));
        }

        @Test
        void isSignedByTwoPeopleOfTwoAccountableOrganisations() {
            assertThat(check(signed(ANN, COUNCIL), signed(BEN, HEALTH))).isEmpty();
        }

        @Test
        void isNotSignedByOneSideAlone() {
            assertThat(check(signed(ANN, COUNCIL), signed(BEN, COUNCIL)))
                    .containsExactly("signatories: freeze.needs.both.sides");
        }

        @Test
        void isNotSignedByOnePersonTwice() {
            assertThat(check(signed(ANN, COUNCIL), signed(ANN, HEALTH)))
                    .containsExactly("signatories: freeze.needs.signatories");
        }

        @Test
        void isNotSignedByNobody() {
            assertThat(check()).containsExactly("signatories: freeze.needs.signatories");
        }

        @Test
        void isNotSignedForAnOrganisationThatDoesNotAnswerForThePlan() {
            assertThat(check(signed(ANN, COUNCIL), signed(BEN, CHARITY)))
                    .containsExactly(
                            "signatories[1].organisation: signatory.not.accountable",
                            "signatories: freeze.needs.both.sides");
        }

        @Test
        void keepsTheTitleAsSigned() {
            assertThat(check(signed(ANN, COUNCIL), new Signatory(BEN, " ", HEALTH, TODAY)))
                    .containsExactly("signatories[1].role: signatory.needs.role");
        }

        @ParameterizedTest
        @CsvSource({"2020-05-21, true", "2020-05-22, true", "2020-05-23, false"})
        void isNotSignedInTheFuture(LocalDate on, boolean allowed) {
            assertThat(check(signed(ANN, COUNCIL), new Signatory(BEN, "Nurse", HEALTH, on)))
                    .isEqualTo(allowed ? List.of() : List.of("signatories[1].signedOn: signed.in.future"));
        }

        @Test
        void isOfAtLeastTwoAccountableOrganisations() {
            FreezeVersion alone =
                    new FreezeVersion(Set.of(COUNCIL), List.of(signed(ANN, COUNCIL), signed(BEN, COUNCIL)));

            assertThat(keys(alone.check(TODAY)))
                    .containsExactly(
                            "organisations: freeze.needs.organisations", "signatories: freeze.needs.both.sides");
        }
    }

    @Nested
    class ASignature {

        private static final LocalDate TODAY = LocalDate.of(2020, 5, 22);

        @Test
        void hasATitleAStatementAndADay() {
            assertThat(keys(new SignVersion("Director", true, TODAY).check(TODAY)))
                    .isEmpty();
            assertThat(keys(new SignVersion(" ", false, null).check(TODAY)))
                    .containsExactly(
                            "role: signatory.needs.role", "agreed: sign.needs.statement", "signedOn: sign.needs.day");
        }

        @ParameterizedTest
        @CsvSource({"2020-05-21, true", "2020-05-22, true", "2020-05-23, false"})
        void isNotGivenInTheFuture(LocalDate on, boolean allowed) {
            assertThat(keys(new SignVersion("Director", true, on).check(TODAY)))
                    .isEqualTo(allowed ? List.of() : List.of("signedOn: signed.in.future"));
        }

        @ParameterizedTest
        @CsvSource({"160, true", "161, false"})
        void hasATitleThatFitsOnItsLine(int length, boolean allowed) {
            assertThat(keys(new SignVersion("x".repeat(length), true, TODAY).check(TODAY)))
                    .isEqualTo(allowed ? List.of() : List.of("role: text.too.long"));
        }
    }

    @Nested
    class ACorrection {

        private static final LocalDate POINT = LocalDate.of(2020, 8, 31);
        private final LineFacts line = new LineFacts(
                START, END, RowOfStates.of(List.of(Entry.of(START, STARTED_BUT_DELAYED))), List.of(POINT), List.of());

        private List<String> check(LocalDate point, ProgressState state, String note) {
            return keys(new CorrectPastPoint(new Correction(point, state, note), line).check());
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
            assertThat(check(POINT.plusDays(1), ON_TRACK, "note")).containsExactly("pointOn: correction.of.open.point");
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

    @Nested
    class ThePlansTime {

        private final PlanPeriod period = new PlanPeriod(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 8, 31));

        @ParameterizedTest
        @CsvSource({
            "2020-02-29,   0, 549,   0, false",
            "2020-03-01,   0, 549,   0, false",
            "2020-03-02,   1, 548,   0, false",
            "2020-03-07,   6, 543,   1, false",
            "2021-08-30, 547,   2,  99, false",
            "2021-08-31, 548,   1,  99, false",
            "2021-09-01, 549,   0, 100, true",
            "2026-11-22, 549,   0, 100, true",
        })
        void isUsedDayByDay(LocalDate day, long used, long left, int percent, boolean over) {
            assertThat(period.days()).isEqualTo(549);
            assertThat(period.daysUsed(day)).isEqualTo(used);
            assertThat(period.daysLeft(day)).isEqualTo(left);
            assertThat(period.percentUsed(day)).isEqualTo(percent);
            assertThat(period.over(day)).isEqualTo(over);
        }

        @Test
        void doesNotEndBeforeItStarts() {
            assertThat(new PlanPeriod(START, START).days()).isEqualTo(1);
            assertThatIllegalArgumentException().isThrownBy(() -> new PlanPeriod(START, START.minusDays(1)));
        }
    }

    @Nested
    class TheEndOfALine {

        private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 30);
        private static final LocalDate JANUARY = LocalDate.of(2021, 1, 31);

        private static Entry delayed(int month, @Nullable LocalDate newEnd, String why) {
            return new Entry(LocalDate.of(2020, month, 1), STARTED_BUT_DELAYED, why, newEnd);
        }

        @Test
        void staysAsPromisedWhileWhatIsExpectedMovesWithItsReasons() {
            EndDates dates = EndDates.of(
                    END,
                    RowOfStates.of(List.of(
                            delayed(6, NOVEMBER, "Schools closed"),
                            delayed(7, NOVEMBER, "Still closed"),
                            delayed(8, null, "words only"),
                            delayed(9, JANUARY, "A post is vacant"))));

            assertThat(dates.promisedOn()).isEqualTo(END);
            assertThat(dates.expectedOn()).contains(JANUARY);
            assertThat(dates.moved()).isTrue();
            assertThat(dates.moves())
                    .containsExactly(
                            new Move(LocalDate.of(2020, 6, 1), END, NOVEMBER, "Schools closed"),
                            new Move(LocalDate.of(2020, 9, 1), NOVEMBER, JANUARY, "A post is vacant"));
        }

        @Test
        void isExpectedAsPromisedUntilSomebodySaysOtherwise() {
            EndDates dates = EndDates.of(END, RowOfStates.of(List.of(delayed(6, END, "The end still holds"))));

            assertThat(dates.expectedOn()).contains(END);
            assertThat(dates.moved()).isFalse();
        }

        @Test
        void mayNeverHaveBeenPromised() {
            assertThat(EndDates.of(null, RowOfStates.of(List.of())).expectedOn())
                    .isEmpty();
            assertThat(EndDates.of(null, RowOfStates.of(List.of(delayed(6, END, "why"))))
                            .moves())
                    .containsExactly(new Move(START, null, END, "why"));
        }
    }

    @Nested
    class AProgressKey {

        private static final ProgressState DONE = new ProgressState("done", "Done", TagColour.GREEN, Meaning.COMPLETED);
        private static final ProgressState DOING =
                new ProgressState("doing", "Doing", TagColour.BLUE, Meaning.UNDER_WAY);

        private static List<String> faults(String code, String name, int version, ProgressState... states) {
            return ProgressKeyChecks.of(code, name, version, List.of(states)).stream()
                    .peek(fault -> assertThat(fault.mend()).isNotBlank())
                    .map(fault -> fault.where() + ": " + fault.what())
                    .toList();
        }

        private static ProgressState labelled(String label) {
            return new ProgressState("other", label, TagColour.YELLOW, Meaning.ON_TRACK);
        }

        @Test
        void ofTwoStatesIsEnough() {
            assertThat(faults("two", "Two", 1, DOING, DONE)).isEmpty();
            assertThat(new ProgressKey("two", "Two", 1, List.of(DOING, DONE)).labels())
                    .containsExactly("Doing", "Done");
        }

        @Test
        void hasTwoStatesAtLeast() {
            assertThat(faults("one", "One", 1, DOING)).containsExactly("states: A key has at least two states.");
        }

        @Test
        void withAFaultIsNeverMade() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ProgressKey("one", "One", 1, List.of(DOING)))
                    .withMessageContaining("states: A key has at least two states. Add the states");
        }

        @Test
        void hasACodeANameAndAVersionFromOne() {
            assertThat(faults("My Key", " ", 0, DOING, DONE))
                    .containsExactly(
                            "code: A code is lower-case words and numbers joined by hyphens.",
                            "name: It is empty.",
                            "version: A version is a whole number from 1.");
        }

        @Test
        void hasNamesAndLabelsThatFit() {
            assertThat(faults("k", "n".repeat(120), 1, DOING, labelled("l".repeat(60))))
                    .isEmpty();
            assertThat(faults("k", "n".repeat(121), 1, DOING, labelled("l".repeat(61))))
                    .containsExactly(
                            "name: It is longer than 120 characters.",
                            "states[1].label: It is longer than 60 characters.");
        }

        @Test
        void doesNotSayTwoThingsAlike() {
            assertThat(faults(
                            "k",
                            "K",
                            1,
                            DOING,
                            DONE,
                            new ProgressState("doing", " DOING ", TagColour.GREY, Meaning.DELAYED)))
                    .containsExactly(
                            "states[2].code: It is the same as in states[0].",
                            "states[2].label: It is the same as in states[0].");
        }

        @Test
        void namesTheStateWhoseCodeIsWrong() {
            assertThat(faults("k", "K", 1, DONE, new ProgressState("2", "Two", TagColour.GREY, Meaning.ON_TRACK)))
                    .containsExactly("states[1].code: A code is lower-case words and numbers joined by hyphens.");
        }

        @ParameterizedTest
        @CsvSource({"Red, false", "' amber ', false", "GREEN, false", "Red: behind, true", "Reddish, true"})
        void saysInWordsWhatAColourMeans(String label, boolean allowed) {
            assertThat(faults("k", "K", 1, DOING, labelled(label))).hasSize(allowed ? 0 : 1);
        }

        @Test
        void hasWorkToDo() {
            assertThat(faults("k", "K", 1, DONE, new ProgressState("sure", "Sure", TagColour.GREY, Meaning.COMPLETED)))
                    .containsExactly("states: No state says that work is still to be done.");
        }

        @Test
        void comesToEmbeddedThroughCompleted() {
            assertThat(faults("k", "K", 1, DOING, EMBEDDED))
                    .containsExactly(
                            "states: There is a state for embedded and none for completed, which comes first.");
        }

        @Test
        void findsAStateByItsCode() {
            assertThat(YorkKey.KEY.state("embedded")).isEqualTo(EMBEDDED);
            assertThatIllegalArgumentException().isThrownBy(() -> YorkKey.KEY.state("red"));
        }

        @ParameterizedTest
        @CsvSource({"completed, true", "'  Completed\u00A0', true", "Complete, false", "'', false"})
        void findsAStateByItsLabelHoweverItIsTyped(String text, boolean found) {
            assertThat(YorkKey.KEY.labelled(text).filter(COMPLETED::equals).isPresent())
                    .isEqualTo(found);
        }

        @Test
        void knowsWhichOfItsStatesAreDelayed() {
            assertThat(YorkKey.KEY.states()).filteredOn(ProgressState::delayed).hasSize(2);
            assertThat(YorkKey.KEY.states()).filteredOn(ProgressState::open).hasSize(4);
        }
    }

    @Nested
    class TheWordsOfAFile {

        @ParameterizedTest
        @EnumSource
        void meaningsAreReadBack(Meaning meaning) {
            assertThat(Meaning.of(meaning.word())).contains(meaning);
        }

        @ParameterizedTest
        @EnumSource
        void needsAreReadBack(Need need) {
            assertThat(Need.of(need.word())).contains(need);
        }

        @ParameterizedTest
        @EnumSource
        void coloursAreReadBack(TagColour colour) {
            assertThat(TagColour.of(colour.word())).contains(colour);
        }

        @Test
        void areLowerCaseWithHyphens() {
            assertThat(Need.NEW_DATE.word()).isEqualTo("new-date");
            assertThat(Meaning.of("ON_TRACK")).isEmpty();
            assertThat(TagColour.of("red")).isEmpty();
        }

        @Test
        void everyEventHasATitle() {
            assertThat(ProgressEvent.values())
                    .extracting(ProgressEvent::title)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
    }
}
