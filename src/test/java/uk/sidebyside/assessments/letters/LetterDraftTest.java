package uk.sidebyside.assessments.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.rules.LetterKind.Reader;
import uk.sidebyside.assessments.rules.Occasion;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.shared.Finding;

/** A letter is drafted from the record, with the rights that it has to state and their last days. */
class LetterDraftTest {
    private static final LocalDate ON = LocalDate.of(2027, 1, 19);
    private static final CaseSettings.Setting SERVICES = new CaseSettings.Setting(
            false, "Talk First, 01904 000001", "Ask Us, 01904 000002", "Half Way, 01904 000003", 1);

    private static LetterFacts facts(LetterKind kind, boolean own, CaseSettings.Setting services) {
        return new LetterFacts(
                kind,
                "Kit",
                "Kit Okoro",
                "EHC-9",
                ON,
                own,
                own ? "Kit Okoro" : "Mina Okoro",
                "Cora Quayle, Case officer",
                "Because it is so.",
                new KnownDates(Map.of(
                        Trigger.REQUEST_RECEIVED,
                        LocalDate.of(2026, 9, 7),
                        Trigger.REVIEW_MEETING,
                        LocalDate.of(2027, 1, 11),
                        Trigger.TRANSFERRED,
                        LocalDate.of(2027, 1, 5),
                        Trigger.PLAN_MADE,
                        LocalDate.of(2026, 3, 3))),
                Set.of(),
                Occasion.NONE,
                services);
    }

    private static Letter letter(LetterFacts facts, String words) {
        return new Letter(
                new LetterId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                facts.kind(),
                facts.on(),
                facts.toWhom(),
                words,
                1,
                "Case officer",
                Instant.EPOCH,
                null,
                null);
    }

    private static List<String> kept(LetterFacts facts, String words, LocalDate now) {
        return LetterRules.keep(letter(facts, words), facts, now).stream()
                .map(Finding::key)
                .toList();
    }

    static Stream<LetterKind> appealable() {
        return Arrays.stream(LetterKind.values()).filter(LetterKind::appealable);
    }

    @ParameterizedTest
    @MethodSource("appealable")
    void whatOneCanAppealAgainstSaysHowByWhenAndWhoHelps(LetterKind kind) {
        String words = LetterDraft.of(facts(kind, false, SERVICES));
        assertThat(words)
                .contains("You can appeal to the tribunal")
                .contains("First speak to a mediation adviser, by 19 March 2027: Talk First, 01904 000001")
                .contains(
                        "The tribunal must have your appeal by 19 March 2027, or within 1 month of the day of your certificate")
                .contains("certificate within 3 working days")
                .contains("arranged within 30 days")
                .contains("Ask Us, 01904 000002")
                .contains("Half Way, 01904 000003")
                .contains("regulation 32")
                .contains("regulation 33")
                .contains("rule 20(1)(c)");
        boolean names = Set.of(LetterKind.FINAL, LetterKind.AMENDED, LetterKind.KEPT, LetterKind.NOT_AMENDED)
                .contains(kind);
        assertThat(words.contains("the school or college alone, you need no certificate"))
                .isEqualTo(names);
    }

    @Test
    void onlyWhatIsLawIsStatedAsLaw() {
        assertThat(LetterDraft.of(facts(LetterKind.WILL_NOT_ASSESS, false, SERVICES)))
                .contains("regulation 5(3).")
                .contains("regulation 34 and 39, as others report it.")
                .contains("regulation 36 and 37, as others report it.");
        assertThat(LetterDraft.of(facts(LetterKind.WILL_NOT_ISSUE, false, SERVICES)))
                .contains("regulation 10. Not certain: check before you rely on it.");
        assertThat(LetterDraft.of(facts(LetterKind.STILL_NO_PLAN, false, SERVICES)))
                .contains("The tribunal asked us to think again. On 19 January 2027 we decided again")
                .contains("Because it is so.")
                .contains("can appeal against this decision too. (This is not certain. Ask before you rely on it.)")
                .contains("section 51(2)(b). Not certain: check before you rely on it.");
        assertThat(LetterDraft.of(facts(LetterKind.CEASED, false, SERVICES)))
                .contains("it goes on until the appeal is over. (This is not certain. Ask before you rely on it.)")
                .contains("section 45(4). Not certain: check before you rely on it.");
    }

    @Test
    void aDraftPlanGivesFifteenDaysOfWhichTheFirstIsTheDayItWent() {
        assertThat(LetterDraft.of(facts(LetterKind.DRAFT, false, SERVICES)))
                .contains("# What you can do until 2 February 2027")
                .contains("You have at least 15 days. The day on which we sent it is day 1.")
                .contains("Ask for a school or college by its name.")
                .contains("You have the final plan by 25 January 2027.")
                .contains("regulation 13(1)(a).")
                .doesNotContain("tribunal");
        assertThat(LetterDraft.of(facts(LetterKind.CHANGES, false, SERVICES)))
                .contains("# What you can do until 2 February 2027")
                .contains("by 16 March 2027")
                .contains("regulation 22(2)(c).");
        assertThat(LetterDraft.of(facts(LetterKind.WILL_ASSESS, false, SERVICES)))
                .contains("we decided to assess Kit’s needs")
                .contains("If there will be no plan, we tell you by 28 December 2026.")
                .contains("If there will be a plan, you have it by 25 January 2027.");
    }

    @Test
    void beforeAPlanEndsTheFamilyIsAskedAndTheDecisionSaysThatHelpGoesOn() {
        assertThat(LetterDraft.of(facts(LetterKind.CEASING, false, SERVICES)))
                .contains("We are thinking about ending Kit’s plan.")
                .contains("Nothing is decided yet. The help in the plan goes on.")
                .contains("We ask the head of the school or college in the plan what they think, too.")
                .contains("regulation 31.")
                .doesNotContain("tribunal");
        assertThat(LetterDraft.of(facts(LetterKind.WILL_CEASE, false, SERVICES)))
                .contains("On 19 January 2027 we decided that Kit’s plan ends.")
                .contains("If you appeal, it goes on until the appeal is over. (This is not certain.")
                .contains("We tell the school or college in the plan, and the health body, too.")
                .contains("section 45(4). Not certain: check before you rely on it.");
        assertThat(LetterDraft.of(facts(LetterKind.REASSESSMENT_REFUSED, false, SERVICES)))
                .contains("On 19 January 2027 we decided not to assess Kit’s needs again.")
                .contains("regulation 25(1), as others report it.");
    }

    @Test
    void whoIsAssessedAgainReadsThatThePlanGoesOnAndByWhenTheNewOneComes() {
        LetterFacts facts = facts(LetterKind.REASSESSMENT_AGREED, true, SERVICES);
        assertThat(LetterDraft.of(facts))
                .contains("On 19 January 2027 we decided to assess your needs again.")
                .contains("The plan that you have goes on.")
                .contains("You have the new or changed plan by 27 April 2027.")
                .contains("regulation 27(2).")
                .doesNotContain("tribunal");
        assertThat(kept(facts, LetterDraft.of(facts).replace("27 April 2027", "soon"), ON))
                .containsExactly("letter.lacks");
    }

    /** SI 2014/1652, regulation 7, as others report it: the reasons, and that one can ask for another look. */
    @Test
    void whoGetsNoPersonalBudgetReadsWhyAndThatItIsLookedAtAgain() {
        LetterFacts facts = facts(LetterKind.BUDGET_REFUSED, true, SERVICES);
        String words = LetterDraft.of(facts);
        assertThat(words)
                .contains("On 19 January 2027 we decided that there will be none for your plan.")
                .contains("# Why\n\nBecause it is so.")
                .contains("Ask us to look at it again")
                .contains("SI 2014/1652", "as others report it.")
                .doesNotContain("tribunal");
        assertThat(kept(facts, words, ON)).isEmpty();
        assertThat(kept(facts, words.replaceAll("(?i)look at it again", "x"), ON))
                .containsExactly("letter.lacks");
    }

    /** Regulation 31: the head is asked; the school and the health body are told of the decision, and not why. */
    @Test
    void beforeAPlanEndsTheSchoolIsAskedAndTheSchoolAndTheHealthBodyAreTold() {
        LetterFacts asks = facts(LetterKind.CEASING_SCHOOL, false, SERVICES);
        assertThat(LetterDraft.of(asks))
                .contains("We are thinking about ending Kit’s education, health and care plan.")
                .contains("Nothing is decided yet, and the help in the plan goes on.")
                .contains("Please tell us what you think:")
                .contains("That we ask you: ")
                .doesNotContain("Because it is so.", "You can appeal", "not certain");
        assertThat(kept(asks, LetterDraft.of(asks).replaceAll("(?i)what you think", "x"), ON))
                .containsExactly("letter.lacks");
        for (LetterKind kind : List.of(LetterKind.WILL_CEASE_SCHOOL, LetterKind.WILL_CEASE_HEALTH)) {
            LetterFacts tells = facts(kind, false, SERVICES);
            String words = LetterDraft.of(tells);
            assertThat(words)
                    .contains("On 19 January 2027 we decided that Kit’s education, health and care plan ends.")
                    .contains("The family can appeal until 19 March 2027, or 1 month after a certificate")
                    .contains("it goes on until the appeal is over. (This is not certain.")
                    .contains("regulation 31.", "section 45(4). Not certain: check before you rely on it.")
                    .doesNotContain("Because it is so.", "You can appeal");
            assertThat(words.contains("section G")).isEqualTo(kind == LetterKind.WILL_CEASE_HEALTH);
            for (String must : List.of("19 January 2027", "19 March 2027")) {
                assertThat(kept(tells, words.replace(must, "soon"), ON)).containsExactly("letter.lacks");
            }
        }
    }

    /** Regulations 13(2), 22(3) and 27(2): beside the family two others get the plan, and read what is asked of them. */
    @Test
    void theSchoolAndTheHealthBodyGetThePlanWithALetterOfTheirOwn() {
        for (LetterKind kind : List.of(
                LetterKind.FINAL_SCHOOL,
                LetterKind.FINAL_HEALTH,
                LetterKind.AMENDED_SCHOOL,
                LetterKind.AMENDED_HEALTH)) {
            LetterFacts facts = facts(kind, true, SERVICES);
            boolean last = kind.step() == CaseStep.FINAL_SENT;
            assertThat(LetterDraft.of(facts(last ? LetterKind.FINAL : LetterKind.AMENDED, false, SERVICES)))
                    .as("the family reads who else gets it")
                    .contains("The health body gets the plan too, and so does the school or college if one is named");
            String words = LetterDraft.of(facts);
            assertThat(words)
                    .contains("With this letter you get Kit’s " + (last ? "final" : "changed")
                            + " education, health and care plan. Its day is 19 January 2027.")
                    .contains("has to be given from that day on.")
                    .contains("If you have a question, ask Cora Quayle, Case officer.")
                    .contains(last ? "regulation 13(2), and 27(2) after a new assessment." : "regulation 22(3).")
                    .contains("section 42, as others report it.")
                    .doesNotContain("Because it is so.", "appeal", "mediation", "not certain");
            assertThat(words.contains("section G of the plan")).isEqualTo(kind.reader() == Reader.HEALTH);
            assertThat(words.contains("You lead the school or college that the plan names."))
                    .isEqualTo(kind.reader() == Reader.SCHOOL);
            assertThat(kept(facts, words.replace("19 January 2027", "soon"), ON))
                    .containsExactly("letter.lacks");
        }
    }

    private static LetterFacts invited(boolean own, LocalDate meeting) {
        LetterFacts its = facts(LetterKind.INVITED, own, SERVICES);
        return new LetterFacts(
                its.kind(),
                its.forename(),
                its.name(),
                its.reference(),
                ON,
                own,
                its.toWhom(),
                its.officer(),
                "",
                KnownDates.of(Trigger.REVIEW_MEETING, meeting),
                Set.of(),
                Occasion.NONE,
                SERVICES);
    }

    /** Regulation 20: the notice, who is invited, the advice two weeks before, and the report afterwards. */
    @Test
    void whoIsInvitedToAReviewReadsWhenWhoComesWhatComesBeforeAndHowToSayWhatTheyThink() {
        LetterFacts facts = invited(false, LocalDate.of(2027, 2, 3));
        String words = LetterDraft.of(facts);
        assertThat(words)
                .contains("We invite you to the meeting that reviews Kit’s plan.")
                .contains("- On 3 February 2027, at [the time].", "- At [the place, or how to join from home].")
                .contains("# Who is invited", "- You.", "Somebody from health", "social care")
                .contains("What the others advise about Kit, by 20 January 2027. That is 2 weeks before the meeting.")
                .contains("# How you can say what you think", "Kit can come too, or say it in another way.")
                .contains("You get a report of the meeting by 17 February 2027.")
                .contains("We tell you what we decide about the plan by 3 March 2027.")
                .contains("regulation 20(2), and 21(2) for whoever goes to no school or college.")
                .contains("The 2 weeks before the meeting: ", "regulation 20(3) and (4).")
                .contains("regulation 20(7), as others report it.")
                .doesNotContain("We are sorry", "appeal");
        assertThat(LetterText.gaps(words)).containsExactly("[the time]", "[the place, or how to join from home]");
        assertThat(kept(facts, words, ON)).containsExactly("letter.has.gaps");
        String whole = words.replace("[the time]", "10 am").replaceAll("\\[the place.*]", "Larch School");
        assertThat(kept(facts, whole, ON)).isEmpty();
        for (String must : List.of("3 February 2027", "20 January 2027")) {
            assertThat(kept(facts, whole.replace(must, "soon"), ON)).containsExactly("letter.lacks");
        }
        assertThat(LetterDraft.of(invited(true, LocalDate.of(2027, 2, 3))))
                .contains("reviews your plan", "What the others advise about you,")
                .doesNotContain("Kit can come too");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-01, true", "2027-02-02, false", "2027-02-03, false"})
    void whoIsInvitedLessThanTwoWeeksBeforeReadsThatItIsLate(LocalDate meeting, boolean late) {
        String words = LetterDraft.of(invited(false, meeting));
        assertThat(words.contains("2 weeks before the meeting. We are sorry.")).isEqualTo(late);
        assertThat(words.contains("If you need more time to read it, ask for a later day."))
                .isEqualTo(late);
        assertThat(words.contains("That is 2 weeks before the meeting.")).isEqualTo(!late);
    }

    /** Regulation 15(4): that it moved, whether there will be an assessment, when the review is. */
    @Test
    void whoMovedHereReadsWhetherAndWhen() {
        LetterFacts facts = facts(LetterKind.MOVED_HERE, false, SERVICES);
        String words = LetterDraft.of(facts);
        assertThat(words)
                .contains("The plan of Kit Okoro moved to us from the council where you lived before.")
                .contains("# Will we assess again?")
                .contains("We review the plan by 4 April 2027.")
                .contains("regulation 15(4).")
                .doesNotContain("tribunal");
        assertThat(kept(facts, words.replace("4 April 2027", "soon"), ON)).containsExactly("letter.lacks");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void eachNamesWhomItIsAboutOrSpeaksToTheYoungPersonAndCanBeKeptAsItIs(LetterKind kind) {
        LetterFacts facts = facts(kind, false, SERVICES);
        String words = LetterDraft.of(facts);
        assertThat(words).startsWith("Dear Mina Okoro,\n\nThis letter is about Kit Okoro. Our reference is EHC-9.");
        // When and where a meeting is, no record knows.
        String whole = kind == LetterKind.INVITED ? words.replaceAll("[\\[\\]]", "") : words;
        assertThat(LetterText.gaps(whole)).isEmpty();
        assertThat(kept(facts, whole, ON)).isEmpty();
        assertThat(LetterDraft.of(facts(kind, true, SERVICES)))
                .startsWith("Dear Kit Okoro,\n\nThis letter is about " + (kind.toFamily() ? "you." : "Kit Okoro."))
                .satisfies(own -> assertThat(own.contains("Kit’s")).isEqualTo(!kind.toFamily()));
        for (String sentence : words.replaceAll("(?s)# Which law says so.*", "").split("[.?:]\\s|\\n")) {
            assertThat(sentence.split(" ").length).as(sentence).isLessThanOrEqualTo(25);
        }
    }

    @Test
    void whatNobodyHasSaidIsAGapAndALetterWithGapsIsNotKept() {
        LetterFacts facts = facts(LetterKind.FINAL, false, CaseSettings.Setting.NONE);
        String words = LetterDraft.of(facts);
        assertThat(LetterText.gaps(words))
                .containsExactly(
                        "[Mediation adviser: name and telephone]",
                        "[Information, advice and support service: name and telephone]",
                        "[Service for disagreements: name and telephone]");
        assertThat(kept(facts, words, ON)).containsExactly("letter.has.gaps");
    }

    @Test
    void aRightThatIsTakenOutKeepsItFromBeingKept() {
        LetterFacts last = facts(LetterKind.FINAL, false, SERVICES);
        String words = LetterDraft.of(last);
        for (String right : List.of(
                "19 March 2027",
                "mediation",
                "tribunal",
                "appeal",
                "certificate",
                "information, advice and support",
                "disagreement")) {
            assertThat(kept(last, words.replaceAll("(?i)" + right, "x"), ON))
                    .as(right)
                    .containsExactly("letter.lacks");
        }
        LetterFacts draft = facts(LetterKind.DRAFT, false, SERVICES);
        assertThat(kept(draft, LetterDraft.of(draft).replace("2 February 2027", "soon"), ON))
                .containsExactly("letter.lacks");
        LetterFacts changes = facts(LetterKind.CHANGES, false, SERVICES);
        assertThat(kept(changes, LetterDraft.of(changes).replace("2 February 2027", "soon"), ON))
                .containsExactly("letter.lacks");
    }

    @Test
    void aLetterOfAnotherDayThanTheCaseHasIsNotKept() {
        LetterFacts facts = facts(LetterKind.KEPT, false, SERVICES);
        assertThat(kept(facts, LetterDraft.of(facts), ON.plusDays(1))).containsExactly("letter.day.differs");
        assertThat(kept(facts, LetterDraft.of(facts), null)).containsExactly("letter.day.differs");
    }

    @ParameterizedTest
    @CsvSource({"ORDERED_TO_ASSESS", "ASSESSMENT_NOT_OPPOSED", "AGREED_TO_ASSESS"})
    void afterTheTribunalAndAfterMediationItsTimesAreNamed(Trigger ending) {
        KnownDates known = KnownDates.of(ending, LocalDate.of(2027, 1, 12));
        assertThat(LetterDraft.of(told(LetterKind.WILL_ASSESS, known)))
                .contains("If there will be no plan, we tell you by 23 March 2027")
                .contains("If there will be a plan, you have it by 20 April 2027");
        assertThat(LetterDraft.of(told(LetterKind.DRAFT, known))).contains("You have the final plan by 20 April 2027");
        assertThat(new LetterSources(told(LetterKind.WILL_ASSESS, known)).lines())
                .anyMatch(line -> line.startsWith("If there will be no plan: "))
                .anyMatch(line -> line.startsWith("The final plan: "));
    }

    @Test
    void whatWasAgreedInMediationIsSaidOfTheAssessmentThatFollowsIt() {
        String words = "We agreed to this in mediation on ";
        KnownDates agreed = KnownDates.of(Trigger.AGREED_TO_ASSESS, ON);
        assertThat(LetterDraft.of(told(LetterKind.WILL_ASSESS, agreed))).contains(words + "19 January 2027.");
        assertThat(LetterDraft.of(
                        told(LetterKind.WILL_ASSESS, KnownDates.of(Trigger.AGREED_TO_ASSESS, ON.plusDays(1)))))
                .doesNotContain(words);
        assertThat(LetterDraft.of(facts(LetterKind.WILL_ASSESS, false, SERVICES)))
                .doesNotContain(words);
        LetterFacts draft =
                told(LetterKind.DRAFT, KnownDates.of(Trigger.AGREED_TO_MAKE_PLAN, LocalDate.of(2027, 1, 12)));
        assertThat(LetterDraft.of(draft)).contains("You have the final plan by 30 March 2027");
        assertThat(new LetterSources(draft).lines())
                .anyMatch(line -> line.startsWith("The final plan: ")
                        && line.endsWith("regulation 42(2); and regulation 44(2)(c)(ii), as others report it."));
    }

    /** What was owed on the first plan, by the request or by the tribunal, is over with it. */
    @ParameterizedTest
    @CsvSource({"FINAL_SENT,2025-01-20", "ORDERED,2025-06-02"})
    void theDraftOfANewAssessmentNamesTheDayOfItsOwnPlanAlone(CaseStep last, LocalDate day) {
        List<CaseEvent> events = new ArrayList<>();
        List.of(
                        CaseEvent.of(CaseStep.RECEIVED, LocalDate.of(2024, 9, 7)),
                        CaseEvent.of(CaseStep.WILL_ASSESS, LocalDate.of(2024, 10, 14)))
                .forEach(events::add);
        if (last == CaseStep.ORDERED) {
            events.add(CaseEvent.of(CaseStep.WILL_NOT_ISSUE, LocalDate.of(2024, 12, 16)));
            events.add(CaseEvent.of(CaseStep.APPEALED, LocalDate.of(2025, 2, 3)));
            events.add(new CaseEvent(CaseStep.ORDERED, day, "make-plan", null));
        }
        events.add(CaseEvent.of(CaseStep.WILL_ISSUE, day));
        events.add(CaseEvent.of(CaseStep.DRAFT_SERVED, day));
        CaseLife first = CaseLife.of(events);
        assertThat(LetterDraft.of(told(LetterKind.DRAFT, first.counting(), first.over())))
                .as("the first")
                .containsOnlyOnce("You have the final plan by ");
        events.add(CaseEvent.of(CaseStep.FINAL_SENT, day.plusDays(16)));
        events.add(CaseEvent.of(CaseStep.REASSESSMENT_ASKED, LocalDate.of(2027, 1, 4)));
        events.add(CaseEvent.of(CaseStep.REASSESSMENT_AGREED, LocalDate.of(2027, 1, 12)));
        events.add(CaseEvent.of(CaseStep.DRAFT_SERVED, ON));
        events.add(CaseEvent.of(CaseStep.FAMILY_FINISHED, ON));
        CaseLife again = CaseLife.of(events);
        LetterFacts letter = told(LetterKind.DRAFT, again.counting(), again.over());
        assertThat(LetterDraft.of(letter))
                .contains("# What you can do until 2 February 2027")
                .contains("You have the final plan by 20 April 2027.")
                .containsOnlyOnce("You have the final plan by ");
        assertThat(new LetterSources(letter).lines())
                .as("what the letter rests on")
                .filteredOn(line -> line.startsWith("The final plan: "))
                .singleElement()
                .asString()
                .contains("regulation 27(2)");
    }

    /** An order and regulation 27(2) each name a day for the new plan; the letters name the earlier. */
    @ParameterizedTest
    @CsvSource({
        "ORDERED_TO_ASSESS,2027-01-18,26 April 2027,44(2)(b)(ii)",
        "ORDERED_TO_ASSESS,2027-01-19,27 April 2027,27(2)",
        "ORDERED_TO_ASSESS,2027-01-20,27 April 2027,27(2)",
        "AGREED_TO_ASSESS,2027-01-12,20 April 2027,42(2)",
        "ASSESSMENT_NOT_OPPOSED,2027-01-12,20 April 2027,45(3A)(b)",
        "ASSESSMENT_NOT_OPPOSED,2026-10-13,19 January 2027,45(3A)(b)",
        "ASSESSMENT_NOT_OPPOSED,2026-10-12,27 April 2027,27(2)"
    })
    void whoIsAssessedAgainAsOrderedReadsTheEarlierDay(Trigger ending, LocalDate on, String day, String law) {
        LetterFacts agreed = told(LetterKind.REASSESSMENT_AGREED, KnownDates.of(ending, on));
        String words = LetterDraft.of(agreed);
        assertThat(words)
                .contains("You have the new or changed plan by " + day + ".")
                .containsOnlyOnce("You have the new or changed plan by ");
        assertThat(kept(agreed, words, ON)).isEmpty();
        assertThat(kept(agreed, words.replace(day, "x"), ON)).containsExactly("letter.lacks");
        LetterFacts draft = told(LetterKind.DRAFT, KnownDates.of(ending, on).and(Trigger.REASSESSMENT_AGREED, ON));
        assertThat(LetterDraft.of(draft))
                .contains("You have the final plan by " + day + ".")
                .containsOnlyOnce("You have the final plan by ");
        for (LetterFacts letter : List.of(agreed, draft)) {
            assertThat(new LetterSources(letter).lines())
                    .filteredOn(line -> line.startsWith("The final plan: "))
                    .singleElement()
                    .asString()
                    .contains("regulation " + law);
        }
        Set<String> over = Set.of("C33.3", "C33.13", "C34.3");
        assertThat(LetterDraft.of(told(LetterKind.REASSESSMENT_AGREED, KnownDates.of(ending, on), over)))
                .as("an earlier order, which is fulfilled")
                .contains("You have the new or changed plan by 27 April 2027.");
    }

    @Test
    void aDraftThatComesAfterTheDayOfThePlanStillNamesIt() {
        KnownDates late = KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2026, 8, 31));
        assertThat(LetterDraft.of(told(LetterKind.DRAFT, late)))
                .contains("You have the final plan by 18 January 2027.");
    }

    private static LetterFacts told(LetterKind kind, KnownDates known) {
        return told(kind, known, Set.of());
    }

    private static LetterFacts told(LetterKind kind, KnownDates known, Set<String> over) {
        LetterFacts its = facts(kind, false, SERVICES);
        return new LetterFacts(
                kind,
                its.forename(),
                its.name(),
                its.reference(),
                ON,
                its.own(),
                its.toWhom(),
                its.officer(),
                its.why(),
                known,
                over,
                Occasion.NONE,
                SERVICES);
    }

    /** @param ending what the step does as it was asked for; null where nobody asked */
    private static LetterFacts after(LetterKind kind, CaseState before, boolean reviewed, @Nullable Trigger ending) {
        LetterFacts its = facts(kind, false, SERVICES);
        return new LetterFacts(
                kind,
                its.forename(),
                its.name(),
                its.reference(),
                ON,
                false,
                its.toWhom(),
                its.officer(),
                its.why(),
                its.known(),
                Set.of(),
                new Occasion(
                        before,
                        reviewed,
                        ending == null ? List.of() : Statute.IN_FORCE.dueFrom(KnownDates.of(ending, ON))),
                SERVICES);
    }

    /** Regulation 20(10) is about reviews; a plan whose end was thought about has not been reviewed by that. */
    @Test
    void aPlanThatGoesOnAfterItsEndWasThoughtAboutWasNotReviewed() {
        String review = "The decision after a review: ";
        String end = "That we asked you about the end of the plan: ";
        assertThat(LetterDraft.of(after(LetterKind.KEPT, CaseState.REVIEW_MET, true, null)))
                .contains("On 19 January 2027 we decided that Kit’s plan stays as it is.")
                .contains(review, "regulation 20(10), as others report it.")
                .doesNotContain(end);
        assertThat(LetterDraft.of(after(LetterKind.KEPT, CaseState.PLAN, true, null)))
                .contains("plan stays as it is.", review);
        for (CaseState before : List.of(CaseState.CEASING, CaseState.ENDING)) {
            assertThat(LetterDraft.of(after(LetterKind.KEPT, before, false, null)))
                    .contains("On 19 January 2027 we decided that Kit’s plan goes on and does not end.")
                    .contains(end, "regulation 31.")
                    .doesNotContain(review, "20(10)", "stays as it is");
        }
        assertThat(LetterDraft.of(after(LetterKind.KEPT, CaseState.CEASING, true, null)))
                .contains("goes on and does not end.", review, end);
        assertThat(LetterDraft.of(after(LetterKind.KEPT, CaseState.ENDING, false, Trigger.ORDERED_TO_MAINTAIN)))
                .contains("goes on and does not end, as the tribunal ordered.")
                .contains("That the plan goes on: ", "regulation 44(2). Not certain: check before you rely on it.");
        assertThat(LetterKind.KEPT.title()).isEqualTo("The plan stays as it is");
    }

    /** After a new assessment no changes had been proposed, so none are given up. */
    @Test
    void aPlanThatIsNotChangedAfterANewAssessmentHadNoChangesThatAreGivenUp() {
        assertThat(LetterDraft.of(after(LetterKind.NOT_AMENDED, CaseState.CHANGES_OUT, false, null)))
                .contains("On 19 January 2027 we decided not to change Kit’s plan after all.")
                .contains("Why the plan is not changed: ", "regulation 22(4), as others report it.")
                .doesNotContain("27(1)", "51(2)(e)");
        assertThat(LetterDraft.of(after(LetterKind.NOT_AMENDED, CaseState.REASSESSING, false, null)))
                .contains("We have assessed Kit’s needs again.")
                .contains("On 19 January 2027 we decided not to change Kit’s plan.")
                .contains("regulation 27(1), as others report it.", "section 51(2)(e), as others report it.")
                .doesNotContain("after all", "22(4)");
        assertThat(LetterKind.NOT_AMENDED.title()).isEqualTo("The plan is not changed");
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERED_TO_AMEND, as the tribunal ordered, 'regulation 44(2), as others report it.'",
        "AGREED_TO_AMEND, as you and we agreed in mediation, 'regulation 42(2); and regulation 44(2), as others report it.'",
        "CONTENTS_NOT_OPPOSED, 'as the appeal asks, which we do not oppose', regulation 45(4)."
    })
    void aPlanThatIsChangedAsItWasOrderedRestsOnThatAndOnNoProposal(Trigger ending, String how, String law) {
        String asked = "We changed it, " + how + ".";
        assertThat(LetterDraft.of(after(LetterKind.AMENDED, CaseState.CHANGES_OUT, false, null)))
                .contains("regulation 22(3), as others report it.")
                .doesNotContain("We changed it", "Why the plan is changed");
        assertThat(LetterDraft.of(after(LetterKind.AMENDED, CaseState.PLAN, false, ending)))
                .contains(asked, "Why the plan is changed: ", law)
                .doesNotContain("22(3)");
        assertThat(LetterDraft.of(after(LetterKind.AMENDED, CaseState.CHANGES_OUT, false, ending)))
                .as("both")
                .contains(asked, law, "22(3)");
        for (LetterKind other : List.of(LetterKind.AMENDED_SCHOOL, LetterKind.AMENDED_HEALTH)) {
            assertThat(LetterDraft.of(after(other, CaseState.PLAN, false, ending)))
                    .contains(law, "section 42, as others report it.")
                    .doesNotContain("22(3)");
        }
    }

    @Test
    void theDayOfAnAppealInAugustIsMarkedAsItIsSure() {
        LetterFacts june = new LetterFacts(
                LetterKind.FINAL,
                "Kit",
                "Kit Okoro",
                "EHC-9",
                LocalDate.of(2026, 6, 15),
                false,
                "Mina Okoro",
                "",
                "",
                new KnownDates(Map.of()),
                Set.of(),
                Occasion.NONE,
                SERVICES);
        assertThat(LetterDraft.of(june))
                .contains("The tribunal must have your appeal by 1 September 2026")
                .contains("[Who signs this letter]");
    }

    @Test
    void headingsPointsAndParagraphsAreWhatTheirFirstSignsSay() {
        assertThat(LetterText.of("Dear Mina,\n\nOne\ntwo\n# Why\n- a\n- b\nThen")
                        .blocks())
                .containsExactly(
                        new LetterText.Words("Dear Mina,"),
                        new LetterText.Words("One\ntwo"),
                        new LetterText.Heading("Why"),
                        new LetterText.Points(List.of("a", "b")),
                        new LetterText.Words("Then"));
    }

    @Test
    void theDigestIsOfEveryWordAndOfNothingElse() {
        LetterFacts facts = facts(LetterKind.FINAL, false, SERVICES);
        Letter one = letter(facts, "Words");
        assertThat(Letter.digestOf(one)).hasSize(64).isEqualTo(Letter.digestOf(letter(facts, "Words")));
        assertThat(Letter.digestOf(letter(facts, "Words."))).isNotEqualTo(Letter.digestOf(one));
    }
}
