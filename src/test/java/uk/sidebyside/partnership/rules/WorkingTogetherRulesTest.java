package uk.sidebyside.partnership.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.partnership.rules.OfferTimes.Offered;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.Finding;

/** What holds of joint partnership, a case for each reason. docs/rules/partnership.md says the same in words. */
class WorkingTogetherRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final Model.Step MUST =
            new Model.Step("make", "Make it", "Make it.", List.of("Tip"), "Keep it.", false, null);
    private static final Model.Step MAY =
            new Model.Step("wider", "Show it", "Show it.", List.of("Tip"), "Keep it.", true, null);
    private static final Model.Step AFTER =
            new Model.Step("told", "Tell", "Tell.", List.of("Tip"), "Keep it.", false, Records.TELL_BACK);
    private static final Model.Check BLOCKS = new Model.Check("seen", "make", "Seen?", "Did you see it?", true);
    private static final Model.Check OPEN = new Model.Check("kept", "make", "Kept?", "Were you kept?", false);
    private static final Model MODEL =
            new Model("ours", "Ours", 1, Level.STRATEGIC, "About.", List.of(MUST, MAY, AFTER), List.of(OPEN, BLOCKS));

    private static List<String> keys(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.field() + " " + finding.key())
                .toList();
    }

    @Test
    void aPieceSaysWhatItIsAboutAndWhatIsFixedAndCanChange() {
        assertThat(BeginPiece.check("A leaflet", PieceKind.INFORMATION, Level.STRATEGIC, true, "The law", "Words"))
                .isEmpty();
        assertThat(keys(BeginPiece.check(" ", null, Level.STRATEGIC, false, " ", " ")))
                .containsExactly(
                        "title piece.needs.title",
                        "kind piece.needs.kind",
                        "service piece.needs.service",
                        "fixed piece.needs.fixed",
                        "canChange piece.needs.can.change");
        assertThat(keys(BeginPiece.check("A plan", PieceKind.EHC_PLAN, Level.STRATEGIC, true, "x", "y")))
                .as("a kind of the other level")
                .containsExactly("kind piece.needs.kind");
    }

    @Test
    void onlyAStepThatIsNotOptionalNeedsAReasonToBeLeftOut() {
        assertThat(keys(SayOfStep.check(MUST, true, " "))).containsExactly("words step.needs.reason");
        assertThat(SayOfStep.check(MUST, true, "No time.")).isEmpty();
        assertThat(SayOfStep.check(MUST, false, "")).isEmpty();
        assertThat(SayOfStep.check(MAY, true, "")).isEmpty();
    }

    @Test
    void aPlanSaysWhatWhoAndWhenAndWhyADayMoves() {
        assertThat(PlanOfAction.add("Print", "We", TODAY)).isEmpty();
        assertThat(keys(PlanOfAction.add("", " ", null)))
                .containsExactly("what plan.needs.what", "who plan.needs.who", "dueOn plan.needs.day");
        LocalDate later = TODAY.plusDays(1);
        assertThat(PlanOfAction.move(TODAY, later, "Ill", null)).isEmpty();
        assertThat(PlanOfAction.move(TODAY, TODAY.minusDays(1), "Sooner", null)).isEmpty();
        assertThat(keys(PlanOfAction.move(TODAY, TODAY, "", null)))
                .containsExactly("dueOn plan.day.same", "because plan.needs.because");
        assertThat(keys(PlanOfAction.move(TODAY, null, "x", null))).containsExactly("dueOn plan.needs.day");
        assertThat(keys(PlanOfAction.move(TODAY, later, "x", TODAY))).containsExactly("dueOn plan.done.already");
    }

    @ParameterizedTest
    @CsvSource({"-1,LATE", "0,THIS_WEEK", "6,THIS_WEEK", "7,LATER"})
    void whatIsDueIsLateThisWeekOrLater(int days, PlanOfAction.Standing standing) {
        assertThat(PlanOfAction.standing(TODAY.plusDays(days), null, TODAY)).isEqualTo(standing);
        assertThat(PlanOfAction.standing(TODAY.plusDays(days), TODAY, TODAY)).isEqualTo(PlanOfAction.Standing.DONE);
    }

    @Test
    void whoTakesPartIsShownWithoutTheirName() {
        assertThat(TakePart.check("Petra", true, Side.PARENT, "A parent", Way.ONLINE, ""))
                .isEmpty();
        assertThat(keys(TakePart.check("", true, null, " ", null, "")))
                .containsExactly(
                        "name part.needs.name",
                        "side part.needs.side",
                        "shownAs part.needs.shown.as",
                        "way part.needs.way");
        assertThat(keys(TakePart.check("Petra", true, Side.PARENT, " petra ", Way.ONLINE, "")))
                .containsExactly("shownAs part.shown.by.name");
        assertThat(TakePart.check("", false, Side.PARENT, "A parent", Way.ONLINE, ""))
                .isEmpty();
        assertThat(keys(TakePart.way(Way.THROUGH_SOMEONE, " "))).containsExactly("through part.needs.through");
        assertThat(TakePart.way(Way.THROUGH_SOMEONE, "A friend")).isEmpty();
        assertThat(TakePart.way(Way.PHONE, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CHILD, true", "YOUNG_PERSON, true", "PARENT, false", "FAMILY, false", "PROFESSIONAL, false"})
    void theChildTakesPartAsNobodyElse(Side side, boolean themself) {
        assertThat(TakePart.themself(side).isEmpty()).isEqualTo(themself);
    }

    @Test
    void somebodyCanBeReached() {
        assertThat(TakePart.reach("a@b.org", "")).isEmpty();
        assertThat(TakePart.reach("", "01904")).isEmpty();
        assertThat(keys(TakePart.reach(" ", ""))).containsExactly("email part.needs.reach");
        assertThat(keys(TakePart.reach("nobody", "01904"))).containsExactly("email part.no.address");
    }

    @Test
    void whatSomebodyNeedsIsAskedAndWhatWasDoneIsSaid() {
        assertThat(keys(TakePart.access(null, "", ""))).containsExactly("state part.needs.access");
        assertThat(TakePart.access(AccessNeed.NONE, "", "")).isEmpty();
        assertThat(TakePart.access(AccessNeed.NOT_ASKED, "", "")).isEmpty();
        assertThat(keys(TakePart.access(AccessNeed.TO_MEET, "", ""))).containsExactly("needs part.needs.which");
        assertThat(TakePart.access(AccessNeed.TO_MEET, "A ramp", "")).isEmpty();
        assertThat(keys(TakePart.access(AccessNeed.MET, " ", "")))
                .containsExactly("needs part.needs.which", "met part.needs.how.met");
        assertThat(TakePart.access(AccessNeed.MET, "A ramp", "Downstairs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10,09:00,15:15,SCHOOL_HOURS",
        "2026-06-10,08:59,10:00,OTHER",
        "2026-06-10,14:00,15:16,OTHER",
        "2026-06-10,16:59,18:00,OTHER",
        "2026-06-10,17:00,18:00,EVENING",
        "2026-06-13,10:00,11:00,WEEKEND",
        "2026-06-14,18:00,19:00,WEEKEND"
    })
    void aTimeIsInSchoolHoursInTheEveningOrAtTheWeekend(
            LocalDate day, LocalTime from, LocalTime to, OfferTimes.Sort sort) {
        assertThat(OfferTimes.sort(new Offered(day, from, to))).isEqualTo(sort);
        assertThat(sort.words()).isNotBlank();
    }

    @Test
    void timesAreOfferedInSchoolHoursAndTheEvening() {
        var school = new Offered(TODAY, LocalTime.of(10, 0), LocalTime.of(11, 0));
        var noon = new Offered(TODAY, LocalTime.of(12, 0), LocalTime.of(13, 0));
        var evening = new Offered(TODAY, LocalTime.of(18, 0), LocalTime.of(19, 0));
        assertThat(OfferTimes.check("Talk", List.of(school, evening), TODAY, ""))
                .isEmpty();
        assertThat(keys(OfferTimes.check("Talk", List.of(school, noon), TODAY, "")))
                .containsExactly("because session.one.sort");
        assertThat(OfferTimes.check("Talk", List.of(school, noon), TODAY, "A school runs it."))
                .isEmpty();
        assertThat(keys(OfferTimes.check(" ", List.of(school, school), TODAY, "")))
                .containsExactly("title session.needs.title", "day1 session.needs.two");
        var past = new Offered(TODAY.minusDays(1), LocalTime.of(18, 0), LocalTime.of(19, 0));
        assertThat(keys(OfferTimes.check("Talk", List.of(school, past), TODAY, "")))
                .containsExactly("day1 session.past");
        var backwards = new Offered(TODAY, LocalTime.of(19, 0), LocalTime.of(19, 0));
        assertThat(keys(OfferTimes.check("Talk", List.of(school, backwards), TODAY, "")))
                .containsExactly("day1 session.ends.before");
    }

    @Test
    void nobodyWaitsForNewsLongerThanTheWeeksThatWereSet() {
        LocalDate last = LocalDate.of(2026, 5, 13);
        assertThat(KeepInLoop.remindOn(last, 4)).isEqualTo(TODAY);
        assertThat(KeepInLoop.quiet(last, 4, TODAY.minusDays(1))).isFalse();
        assertThat(KeepInLoop.quiet(last, 4, TODAY)).isTrue();
        assertThat(KeepInLoop.WEEKS).isEqualTo(4);
        assertThat(KeepInLoop.news("x", Channel.PHONE, TODAY, TODAY)).isEmpty();
        assertThat(keys(KeepInLoop.news("", null, null, TODAY)))
                .containsExactly("words news.needs.words", "channel news.needs.channel", "onDay needs.day");
        assertThat(keys(KeepInLoop.news("x", Channel.PHONE, TODAY.plusDays(1), TODAY)))
                .containsExactly("onDay day.to.come");
    }

    @Test
    void nothingIsDecidedBeforePeopleWereAsked() {
        LocalDate before = TODAY.minusDays(1);
        assertThat(Decide.ask("What?", Channel.EMAIL, TODAY, TODAY)).isEmpty();
        assertThat(keys(Decide.ask("", null, TODAY.plusDays(1), TODAY)))
                .containsExactly("what feedback.needs.what", "channel news.needs.channel", "askedOn day.to.come");
        assertThat(Decide.decide("Blue", "Liked", before, TODAY, TODAY)).isEmpty();
        assertThat(keys(Decide.decide("Blue", "Liked", TODAY, TODAY, TODAY)))
                .as("on the very day")
                .containsExactly("decidedOn decision.before.asking");
        assertThat(keys(Decide.decide("", "", null, null, TODAY)))
                .containsExactly(
                        "what decision.needs.what",
                        "because decision.needs.because",
                        "request decision.needs.asking",
                        "decidedOn needs.day");
    }

    @Test
    void everybodyWhoIsHereIsAskedAndNobodyWhoLeft() {
        Map<String, AgreementAnswer> answers = new HashMap<>(Map.of(
                "a", AgreementAnswer.AGREE,
                "b", AgreementAnswer.AGREE_WITH_COMMENTS,
                "c", AgreementAnswer.DO_NOT_AGREE,
                "left", AgreementAnswer.DO_NOT_AGREE));
        Agreed agreed = Agreed.of(List.of("a", "b", "c", "d"), answers);
        assertThat(agreed).isEqualTo(new Agreed(1, 1, 1, 1));
        assertThat(agreed.answered()).isEqualTo(3);
        assertThat(agreed.complete()).isFalse();
        assertThat(Agreed.of(List.of("a", "c"), answers).complete()).isTrue();
        assertThat(Agreed.of(List.of(), answers).complete())
                .as("nobody is here")
                .isFalse();
        assertThat(Agreed.answer(AgreementAnswer.AGREE, "")).isEmpty();
        assertThat(keys(Agreed.answer(null, ""))).containsExactly("answer agreement.needs.answer");
        assertThat(keys(Agreed.answer(AgreementAnswer.DO_NOT_AGREE, " ")))
                .containsExactly("words agreement.needs.words");
        assertThat(Agreed.answer(AgreementAnswer.AGREE_WITH_COMMENTS, "Blue")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "YES,YES,ALIKE",
        "PARTLY,PARTLY,ALIKE",
        "YES,PARTLY,A_LITTLE",
        "NO,PARTLY,A_LITTLE",
        "YES,NO,OPPOSITE",
        "NO,YES,OPPOSITE",
        ",YES,WAITING",
        "NO,,WAITING"
    })
    void twoAnswersAreAlikeALittleApartOrOpposite(
            CheckAnswer worker, CheckAnswer participant, TwoSided.Difference difference) {
        assertThat(TwoSided.difference(worker, participant)).isEqualTo(difference);
    }

    @Test
    void aCheckIsOpenOnceOneHasAnswered() {
        assertThat(TwoSided.open(null)).isFalse();
        assertThat(TwoSided.open(CheckAnswer.NO)).isTrue();
        assertThat(TwoSided.mayWriteDown(null)).isFalse();
        assertThat(TwoSided.mayWriteDown(CheckAnswer.YES)).isTrue();
        assertThat(TwoSided.mayChange(true)).isFalse();
        assertThat(TwoSided.mayChange(false)).isTrue();
        assertThat(keys(TwoSided.answer(null, ""))).containsExactly("answer check.needs.answer");
        assertThat(keys(TwoSided.answer(CheckAnswer.PARTLY, ""))).containsExactly("words check.needs.words");
        assertThat(TwoSided.answer(CheckAnswer.YES, "")).isEmpty();
        assertThat(TwoSided.answer(CheckAnswer.NO, "Why")).isEmpty();
    }

    /** Four families, the fifth, and one family that answers twice. */
    @Test
    void ofFewerThanFiveFamiliesNothingIsTold() {
        var pairs = new java.util.ArrayList<TwoSided.Pair<String>>();
        for (String family : List.of("a", "b", "c", "d", "d")) {
            pairs.add(new TwoSided.Pair<>(family, CheckAnswer.YES, CheckAnswer.YES));
        }
        TwoSided.Alike four = TwoSided.alike(pairs);
        assertThat(four.shown()).isFalse();
        assertThatThrownBy(four::percent).isInstanceOf(IllegalStateException.class);
        pairs.add(new TwoSided.Pair<>("e", CheckAnswer.YES, CheckAnswer.NO));
        TwoSided.Alike five = TwoSided.alike(pairs);
        assertThat(five).isEqualTo(new TwoSided.Alike(5, 6, 5));
        assertThat(five.percent()).isEqualTo(83);
    }

    @Test
    void aYearBeginsWithItsMonthAndHoldsItsFirstDay() {
        assertThat(OneAYear.yearOf(LocalDate.of(2026, 3, 31), Month.APRIL)).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(OneAYear.yearOf(LocalDate.of(2026, 4, 1), Month.APRIL)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(OneAYear.yearOf(LocalDate.of(2024, 2, 29), Month.FEBRUARY)).isEqualTo(LocalDate.of(2024, 2, 1));
        var began = List.of(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 2));
        assertThat(OneAYear.count(began, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)))
                .isOne();
    }

    @Test
    void aWayThatWasNotKeptToSaysHowItWas() {
        assertThat(WayKept.check(null, "")).extracting(Finding::key).containsExactly("way.kept.needs.answer");
        assertThat(WayKept.check(WayKept.NOT_ASKED, "")).hasSize(1);
        assertThat(WayKept.check(WayKept.NOT_KEPT, " "))
                .extracting(Finding::field)
                .containsExactly("words");
        assertThat(WayKept.check(WayKept.NOT_KEPT, "Nobody rang.")).isEmpty();
        assertThat(WayKept.check(WayKept.KEPT, "")).isEmpty();
    }

    @Test
    void peopleAreToldWithinTwoWeeksOfEachPoint() {
        assertThat(TellBackPoint.CLOSE.dueOn(TODAY)).isEqualTo(LocalDate.of(2026, 6, 24));
        assertThat(TellBackPoint.SIX_MONTHS.dueOn(TODAY)).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(TellBackPoint.TWELVE_MONTHS.dueOn(TODAY)).isEqualTo(LocalDate.of(2027, 6, 24));
        assertThat(TellBackPoint.standing(TODAY, null, TODAY)).isEqualTo(TellBackPoint.Standing.TO_COME);
        assertThat(TellBackPoint.standing(TODAY, null, TODAY.plusDays(1))).isEqualTo(TellBackPoint.Standing.LATE);
        assertThat(TellBackPoint.standing(TODAY, TODAY, TODAY)).isEqualTo(TellBackPoint.Standing.TOLD_ON_TIME);
        assertThat(TellBackPoint.standing(TODAY, TODAY.plusDays(1), TODAY.plusDays(1)))
                .isEqualTo(TellBackPoint.Standing.TOLD_LATE);
        assertThat(TellBackPoint.tell("x", Channel.PHONE, TODAY, TODAY, TODAY)).isEmpty();
        assertThat(keys(TellBackPoint.tell("x", Channel.PHONE, TODAY.minusDays(1), TODAY, TODAY)))
                .containsExactly("onDay told.before.end");
        assertThat(TellBackPoint.of("close").label()).isEqualTo("At the end");
        assertThatThrownBy(() -> TellBackPoint.of("never")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(PieceState.class)
    void onlyWhatIsUnderWayEnds(PieceState state) {
        for (PieceState.Event event : PieceState.Event.values()) {
            assertThat(state.allows(event)).isEqualTo(state == PieceState.RUNNING);
            if (state != PieceState.RUNNING) {
                assertThatThrownBy(() -> state.after(event)).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(PieceState.of(state.code())).isEqualTo(state);
        assertThat(state.label()).isNotBlank();
    }

    @Test
    void finishingAndStoppingLeadToTheirEnds() {
        assertThat(PieceState.RUNNING.after(PieceState.Event.FINISH)).isEqualTo(PieceState.FINISHED);
        assertThat(PieceState.RUNNING.after(PieceState.Event.STOP)).isEqualTo(PieceState.STOPPED);
        assertThat(keys(FinishPiece.stop(" "))).containsExactly("because stop.needs.because");
        assertThat(FinishPiece.stop("No money")).isEmpty();
    }

    private static FinishPiece.Known known(
            Set<String> settled, Set<String> worker, Set<String> families, int people, int decisions, Agreed agreed) {
        return new FinishPiece.Known(settled, worker, families, people, decisions, agreed);
    }

    @Test
    void aPieceIsFinishedOnceNothingIsMissing() {
        Agreed all = new Agreed(1, 0, 1, 0);
        Set<String> both = Set.of("seen");
        assertThat(FinishPiece.check(MODEL, false, known(Set.of("make", "wider"), both, both, 1, 1, all)))
                .as("the question that does not block, and telling back, may wait")
                .isEmpty();
        assertThat(keys(FinishPiece.check(MODEL, false, known(Set.of(), Set.of(), Set.of(), 0, 0, null))))
                .containsExactly(
                        "people finish.needs.people",
                        "step-make finish.needs.step",
                        "step-wider finish.needs.step",
                        "decide finish.needs.decision",
                        "draft finish.needs.draft",
                        "check-seen finish.needs.worker",
                        "check-seen finish.needs.participants");
        assertThat(keys(FinishPiece.check(
                        MODEL, false, known(Set.of("make", "wider"), both, both, 1, 1, new Agreed(1, 0, 0, 1)))))
                .containsExactly("draft finish.needs.answers");
    }

    @Test
    void aSmallPieceNeedsNoStepsAndAllOfTheWorkersAnswersAtOnce() {
        Agreed all = new Agreed(1, 0, 0, 0);
        Set<String> both = Set.of("seen");
        assertThat(keys(FinishPiece.check(MODEL, true, known(Set.of(), both, both, 1, 1, all))))
                .containsExactly("check-kept finish.needs.worker");
        assertThat(FinishPiece.check(MODEL, true, known(Set.of(), Set.of("seen", "kept"), both, 1, 1, all)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Records.class,
            names = {"TELL_BACK", "OPPORTUNITIES", "SURVEY"})
    void whatIsDoneAfterTheEndDoesNotKeepItOpen(Records records) {
        var after = new Model.Step("after", "After", "After.", List.of("Tip"), "Keep.", false, records);
        var model = new Model("ours", "Ours", 1, Level.STRATEGIC, "About.", List.of(MUST, after), List.of());
        assertThat(FinishPiece.check(
                        model, false, known(Set.of("make"), Set.of(), Set.of(), 1, 1, new Agreed(1, 0, 0, 0))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USED,,,did said.needs.did",
        "USED,Done,,",
        "PARTLY,Done,,because said.needs.because",
        "PARTLY,,Money,did said.needs.did",
        "NOT_POSSIBLE,,,because said.needs.because",
        "NOT_POSSIBLE,,Money,",
        "STILL_THINKING,,,"
    })
    void noSilentNo(Became became, String did, String because, String finding) {
        assertThat(keys(SaidAndDone.check("Too long", became, did == null ? "" : did, because == null ? "" : because)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void whatWasSaidAndWhatBecameOfItAreNeeded() {
        assertThat(keys(SaidAndDone.check("", null, "", "")))
                .containsExactly("said said.needs.said", "became said.needs.became");
    }

    @Test
    void nothingIsShownWithoutItsDisagreement() {
        Agreed split = new Agreed(1, 0, 1, 0);
        Agreed all = new Agreed(2, 0, 0, 0);
        Level on = Level.STRATEGIC;
        assertThat(ShowPiece.check(on, PieceState.FINISHED, "Story", all, "")).isEmpty();
        assertThat(ShowPiece.check(on, PieceState.FINISHED, "Story", split, "Costs"))
                .isEmpty();
        assertThat(keys(ShowPiece.check(on, PieceState.FINISHED, "Story", split, " ")))
                .containsExactly("disagreement show.needs.disagreement");
        assertThat(keys(ShowPiece.check(on, PieceState.FINISHED, " ", null, "")))
                .containsExactly("story show.needs.story", " show.needs.agreement");
        assertThat(keys(ShowPiece.check(on, PieceState.FINISHED, "Story", new Agreed(1, 0, 0, 1), "")))
                .containsExactly(" show.needs.agreement");
        assertThat(ShowPiece.check(on, PieceState.STOPPED, "Story", null, "")).isEmpty();
        assertThat(keys(ShowPiece.check(on, PieceState.RUNNING, "Story", all, "")))
                .containsExactly(" show.needs.end");
        assertThat(keys(ShowPiece.check(Level.INDIVIDUAL, PieceState.FINISHED, "Story", all, "")))
                .containsExactly(" show.only.services");
    }

    @Test
    void anOpportunityStatesTimeExpensesPaymentAndSupport() {
        Map<String, String> stated = Map.of(
                "title",
                "Help",
                "what",
                "A leaflet",
                "timeAsked",
                "Two hours",
                "expenses",
                "Travel",
                "payment",
                "None",
                "support",
                "A call");
        assertThat(OfferOpportunity.check(stated, 1, TODAY, TODAY)).isEmpty();
        for (String field : stated.keySet()) {
            Map<String, String> without = new HashMap<>(stated);
            without.put(field, " ");
            assertThat(keys(OfferOpportunity.check(without, 1, TODAY, TODAY)))
                    .containsExactly(field + " opportunity.needs." + field);
        }
        assertThat(keys(OfferOpportunity.check(stated, 0, null, TODAY)))
                .containsExactly("ways opportunity.needs.ways", "closesOn needs.day");
        assertThat(keys(OfferOpportunity.check(stated, 1, TODAY.minusDays(1), TODAY)))
                .containsExactly("closesOn opportunity.closes.past");
    }

    @Test
    void aProposalIsAnsweredWithAReasonAndAYesLeadsSomewhere() {
        assertThat(Propose.check("A room", "It is loud")).isEmpty();
        assertThat(keys(Propose.check("", " "))).containsExactly("what proposal.needs.what", "why proposal.needs.why");
        assertThat(keys(Propose.answer(null, "", false)))
                .containsExactly("answer proposal.needs.answer", "words proposal.needs.words");
        assertThat(Propose.answer(Propose.Answer.NOT_NOW, "No room", false)).isEmpty();
        assertThat(keys(Propose.answer(Propose.Answer.BEGUN, "Yes", false)))
                .containsExactly("piece proposal.needs.piece");
        assertThat(Propose.answer(Propose.Answer.JOINED, "Yes", true)).isEmpty();
        assertThat(Propose.Answer.find("not-now")).isEqualTo(Propose.Answer.NOT_NOW);
        assertThat(Propose.Answer.find("never")).isNull();
    }

    @Test
    void aPieceCountsForTwelveMonths() {
        LocalDate year = TODAY.minusMonths(12);
        assertThat(OneAYear.count(List.of(year), TODAY)).as("a year ago today").isZero();
        assertThat(OneAYear.count(List.of(year.plusDays(1), TODAY, TODAY.plusDays(1)), TODAY))
                .isEqualTo(2);
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate first = LocalDate.of(2025, 1, 10);
        assertThat(OneAYear.spans(List.of(first), from, null))
                .containsExactly(new OneAYear.Span(first, LocalDate.of(2026, 1, 10)));
        assertThat(OneAYear.spans(List.of(LocalDate.of(2026, 1, 10), first), from, null))
                .as("the next begins on the day on which the first stops to count")
                .containsExactly(new OneAYear.Span(first, LocalDate.of(2027, 1, 10)));
        assertThat(OneAYear.spans(List.of(first, LocalDate.of(2026, 1, 11)), from, null))
                .hasSize(2);
        assertThat(OneAYear.spans(List.of(first, first), from, null)).hasSize(1);
        assertThat(OneAYear.spans(List.of(first), from, LocalDate.of(2025, 3, 1)))
                .containsExactly(new OneAYear.Span(first, LocalDate.of(2025, 3, 2)));
        assertThat(OneAYear.spans(List.of(first), LocalDate.of(2025, 6, 1), null))
                .containsExactly(new OneAYear.Span(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 1, 10)));
        assertThat(OneAYear.spans(List.of(first), LocalDate.of(2026, 6, 1), null))
                .isEmpty();
    }

    @Test
    void anEasyReadVersionIsNoOtherWork() {
        var easy = new Model(
                "ours",
                "Ours",
                1,
                Level.STRATEGIC,
                "About.",
                List.of(MUST, MAY, AFTER),
                List.of(OPEN, BLOCKS),
                List.of("x"));
        assertThat(easy.sameWork(MODEL)).isTrue();
        assertThat(MODEL.sameWork(
                        new Model("ours", "Ours", 1, Level.STRATEGIC, "Else.", MODEL.steps(), MODEL.checks())))
                .isFalse();
    }

    @Test
    void aModelHasKeysOfItsOwnAndQuestionsBesideItsSteps() {
        assertThat(SoundModel.faults(MODEL)).isEmpty();
        assertThat(MODEL.number("wider")).isEqualTo(2);
        assertThat(MODEL.number("nothing")).isZero();
        assertThat(MODEL.near("make")).containsExactly(OPEN, BLOCKS);
        assertThat(MODEL.step("make")).contains(MUST);
        assertThat(MODEL.check("seen")).contains(BLOCKS);
        assertThat(SoundModel.faults(new Model(
                        "x",
                        "X",
                        1,
                        Level.STRATEGIC,
                        "x",
                        List.of(MUST, MUST),
                        List.of(new Model.Check("make", "away", "w", "p", false)))))
                .hasSize(3)
                .last()
                .asString()
                .contains("away");
        assertThat(SoundModel.faults(new Model("x", "X", 1, Level.STRATEGIC, "x", List.of(), List.of())))
                .containsExactly("There is no step. A model has at least one.");
        assertThat(SoundModel.faults(new Model("x", "X", 1, Level.STRATEGIC, "x", List.of(MAY), List.of())))
                .containsExactly("Every step is optional. At least one must be done.");
    }

    @Test
    void aCodeIsMadeFromTheFormAndOnlyItsDigestIsKept() {
        UUID form = UUID.randomUUID();
        PlaceCode code = PlaceCode.from(form);
        assertThat(PlaceCode.from(form).text()).isEqualTo(code.text());
        assertThat(PlaceCode.from(UUID.randomUUID()).text()).isNotEqualTo(code.text());
        assertThat(code.text()).hasSize(22);
        assertThat(PlaceCode.read(code.text()).orElseThrow().key()).isEqualTo(code.key());
        assertThat(PlaceCode.read("short")).isEmpty();
        assertThat(PlaceCode.read("not base 64!")).isEmpty();
        assertThat(code.toString()).doesNotContain(code.text());
    }

    /** What is stored never changes its meaning, and each has words of its own. */
    @Test
    void eachCodeLeadsBackToWhatItStandsFor() {
        for (Way one : Way.values()) {
            assertThat(Way.of(one.code())).isEqualTo(one);
        }
        for (Side one : Side.values()) {
            assertThat(Side.of(one.code())).isEqualTo(one);
        }
        for (PieceKind one : PieceKind.values()) {
            assertThat(PieceKind.of(one.code())).isEqualTo(one);
            assertThat(PieceKind.of(one.level())).contains(one);
        }
        for (Records one : Records.values()) {
            assertThat(Records.find(one.code())).contains(one);
        }
        for (Channel one : Channel.values()) {
            assertThat(Channel.of(one.code())).isEqualTo(one);
        }
        for (Level one : Level.values()) {
            assertThat(Level.of(one.code())).isEqualTo(one);
        }
        for (AgeBand one : AgeBand.values()) {
            assertThat(AgeBand.of(one.code())).isEqualTo(one);
        }
        for (GroupReached one : GroupReached.values()) {
            assertThat(GroupReached.of(one.code())).isEqualTo(one);
        }
        for (Became one : Became.values()) {
            assertThat(Became.of(one.code())).isEqualTo(one);
        }
        for (AccessNeed one : AccessNeed.values()) {
            assertThat(AccessNeed.of(one.code())).isEqualTo(one);
        }
        for (AgreementAnswer one : AgreementAnswer.values()) {
            assertThat(AgreementAnswer.of(one.code())).isEqualTo(one);
        }
        for (CheckAnswer one : CheckAnswer.values()) {
            assertThat(CheckAnswer.of(one.code())).isEqualTo(one);
        }
        assertThat(PieceKind.find("nothing")).isEmpty();
        assertThatThrownBy(() -> PieceKind.of("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Way.of("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThat(EnumSet.allOf(Channel.class)).extracting(Channel::label).doesNotHaveDuplicates();
    }
}
