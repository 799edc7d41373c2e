package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.children.ChildStory;

/**
 * An assessment from the request to the final plan, as those who live it see it: an officer who asks three bodies, one that answers in
 * time, one that is late and says why, one that does not know the child, and a mother whose words about the draft nobody has answered.
 */
class FromRequestToPlanTest extends InAnArea {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 1);
    private static final LocalDate ASKED = LocalDate.of(2026, 5, 15);
    private static final LocalDate DRAFT = LocalDate.of(2026, 7, 31);
    private static final String HOPE = "Noor needs a quiet room at lunch.";
    private static final String REASON =
            "Her new school begins in September. We talk about the quiet room with it on 1 September.";

    private AdviceStory story;
    private ChildStory around;
    private PersonId ed;
    private PersonId sue;

    @BeforeEach
    void threeBodies() {
        story = AdviceStory.tell(program);
        around = story.around;
        ed = around.holder("Ed Farrow", Role.PRACTITIONER, around.council);
        sue = around.holder("Sue Lamb", Role.PRACTITIONER, around.council);
        story.as(story.cora, () -> story.points
                .open(
                        story.area,
                        java.util.UUID.randomUUID(),
                        new AdvicePoints.Entry(
                                AdviceFrom.D,
                                around.council,
                                null,
                                "Educational psychology",
                                story.seat(ed),
                                story.seat(story.dina),
                                1))
                .orThrow());
        shows(story.area);
    }

    @Test
    void threeBodiesAreAskedAndAnUnansweredViewHoldsThePlanUntilTheFamilyIsToldWhy() {
        try (Someone cora = Someone.withoutJavaScript(address());
                Someone tess = Someone.atADesk(address());
                Someone edward = Someone.withAPhone(address());
                Someone susan = Someone.withAPhoneAndWithoutJavaScript(address());
                Someone leila = Someone.withAPhone(address())) {
            String of = opensACase(cora);
            asksThree(cora, of);
            doesNotKnowHer(susan);
            answersInTime(tess);
            isLateAndSaysWhy(cora, edward, of);
            saysWhereItGoes(cora, of);
            signedIn(tess, story.tess)
                    .opens("/advice")
                    .follows("Speech and language therapy for EHC 2211")
                    .follows("Read what was sent")
                    .reads("2 of 2 needs and provisions are in the plan.");
            draftGoesOut(cora, of);
            readsTheDraftAndSaysSomething(leila);
            isHeldAndGoesOnWithAReason(cora, of);
            signedIn(leila, around.leila)
                    .opens("/assessment/" + around.noor)
                    .reads("We sent you the final plan.")
                    .reads("We go on with the plan although something is open still.")
                    .reads(REASON)
                    .takesAWholePicture("family-final-plan");
        }
    }

    private String opensACase(Someone cora) {
        clock.set(RECEIVED);
        signedIn(cora, story.cora)
                .opens("/cases")
                .follows("Open a case")
                .writes("Case reference", "EHC 2211")
                .writes("First name", "Noor")
                .writes("Family name", "Haddad")
                .writesDate("Day of birth", "4", "3", "2015");
        on(cora, "On which day did the request come in, or the plan?", RECEIVED);
        cora.picks("Who asks? (optional)", "A parent").presses("Open the case").reads("Asked for, not decided yet");
        String of = path(cora);
        return links(cora, of);
    }

    private static String links(Someone cora, String of) {
        cora.opens(of + "/child").writes("Reference of the record", "TW-2").presses("Link it");
        cora.reads("The record, and what was said").reads("12 June 2026");
        return of;
    }

    private void asksThree(Someone cora, String of) {
        clock.set(ASKED);
        signedIn(cora, story.cora).opens(of).follows("We will assess").presses("Write it down");
        cora.reads("Being assessed")
                .follows("Ask for advice")
                .presses("Ask for advice")
                .presses("Ask them")
                .reads("Choose whom you ask");
        cora.page().locator("input[name=to]").all().forEach(com.microsoft.playwright.Locator::check);
        cora.writes("What do you most want to know? (optional)", "What would help at lunch?")
                .presses("Ask them")
                .reads("0 of 3 bodies have answered.")
                .follows("Social care for EHC 2211")
                .follows("Find who writes it")
                .picks("Post", "Sue Lamb")
                .presses("Give it to them")
                .reads("26 June 2026");
    }

    private void doesNotKnowHer(Someone susan) {
        clock.set(LocalDate.of(2026, 5, 22));
        signedIn(susan, sue)
                .opens("/advice")
                .follows("Social care for EHC 2211")
                .presses("Write the advice")
                .reads("First, in their own words")
                .chooses("Not known to this service")
                .presses("Save and look it over")
                .reads("Before it can be sent")
                .presses("Go on writing");
        susan.writes("If not: what makes it so? (optional)", "We looked in our records and asked the early help team.")
                .presses("Save and look it over")
                .presses("Send it")
                .reads("Receipt")
                .reads("In time")
                .reads("Not known to this service");
    }

    private void answersInTime(Someone tess) {
        clock.set(LocalDate.of(2026, 6, 19));
        signedIn(tess, story.tess)
                .opens("/advice")
                .reads("due in 7 days")
                .follows("Speech and language therapy for EHC 2211")
                .presses("Write the advice")
                .reads("What would help at lunch?")
                .writes("When and how did you see the child?", "At school on 2 June 2026, at lunch.")
                .writes("What is the need?", "Noor does not hear one voice among many.")
                .writes("What is it like for the child?", "She eats alone and answers nobody.")
                .writes("What is provided?", "Regular practice")
                .picks("Which need does it meet?", "Need 1")
                .writes("Who does it?", "A teaching assistant")
                .presses("Save and look it over")
                .reads("Words that leave room for doubt")
                .reads("Say how often")
                .follows("Go on writing");
        tess.writes("What is provided?", "Practice of asking for a repeat")
                .writes("How often?", "3 times a week")
                .writes("For how long?", "10 minutes, for 2 terms")
                .presses("Save and look it over")
                .presses("Send it")
                .reads("In time: it was due on 26 June 2026.");
    }

    private void isLateAndSaysWhy(Someone cora, Someone edward, String of) {
        clock.set(LocalDate.of(2026, 7, 3));
        signedIn(cora, story.cora)
                .opens("/advice/desk")
                .reads("1 request is overdue.")
                .page()
                .getByLabel("Educational psychology for EHC 2211")
                .first()
                .check();
        cora.presses("Ask the chosen when it comes").reads("1 writer was asked when it comes.");
        cora.opens("/advice/cases/" + of.substring("/cases/".length()))
                .follows("Educational psychology for EHC 2211")
                .follows("Record an exception")
                .chooses("The child did not come to an examination or test that the body had arranged");
        on(cora, "First day, or the day of the appointment", LocalDate.of(2026, 6, 16));
        cora.writes("What shows it?", "A letter of the clinic of 17 June")
                .writes("Who approved it?", "Head of SEND")
                .presses("Record it")
                .reads("7 days late, with an exception")
                .reads("26 June 2026");
        clock.set(LocalDate.of(2026, 7, 6));
        signedIn(edward, ed)
                .opens("/advice")
                .reads("A family waits for these.")
                .follows("Educational psychology for EHC 2211")
                .presses("Write the advice")
                .writes("When and how did you see the child?", "At school on 29 June 2026.")
                .writes("What is the need?", "Noor reads as well as others and hides it.")
                .presses("Save and look it over")
                .presses("Send it")
                .reads("Late: it was due on 26 June 2026.");
    }

    private void saysWhereItGoes(Someone cora, String of) {
        signedIn(cora, story.cora)
                .opens("/advice/cases/" + of.substring("/cases/".length()))
                .reads("3 of 3 bodies have answered.")
                .reads("Sent late, with an exception, to look over")
                .reads("Sent in time, to look over")
                .takesAWholePicture("case-advice")
                .follows("Speech and language therapy for EHC 2211")
                .follows("Read what was sent")
                .follows("Say where each need and provision went")
                .presses("Save")
                .reads("Say where at least one of them goes");
        cora.page().locator("[name='need.1']").selectOption("B");
        cora.page().locator("[name='provision.1']").selectOption("F");
        cora.presses("Save").reads("In the plan: section F");
    }

    private void draftGoesOut(Someone cora, String of) {
        clock.set(DRAFT);
        signedIn(cora, story.cora).opens(of).follows("There will be a plan").presses("Write it down");
        cora.follows("The draft went out").presses("Write it down").reads("Draft with the family");
        cora.follows("The final plan went out")
                .presses("Write it down")
                .reads("There is a problem")
                .reads("15 August 2026");
    }

    /** On her phone: whose turn it is, and until when; then what matters to her. */
    private void readsTheDraftAndSaysSomething(Someone leila) {
        clock.set(DRAFT.plusDays(3));
        signedIn(leila, around.leila)
                .opens("/assessment/" + around.noor)
                .reads("We sent you the draft plan.")
                .reads("you can send us your views until 14 August 2026")
                .opens("/voice/child/" + around.noor)
                .presses("Say what you think");
        says(leila, HOPE);
    }

    private static void says(Someone who, String words) {
        who.page().locator("textarea").first().fill(words);
        who.page().locator("button[value=next]").last().click();
        who.page().waitForLoadState();
        who.looksAround().presses("Send it").reads("Thank you");
    }

    private void isHeldAndGoesOnWithAReason(Someone cora, String of) {
        clock.set(DRAFT.plusDays(17));
        signedIn(cora, story.cora)
                .opens(of)
                .reads("This holds the final plan")
                .reads("A view has no answer yet")
                .takesAWholePicture("case-held")
                .follows("The final plan went out")
                .presses("Write it down")
                .reads("There is a problem")
                .reads("Something that holds this is open.")
                .reads("A view has no answer yet");
        assertThat(story.texts("SELECT kind FROM assessments.happening WHERE area_id = :area"))
                .doesNotContain(CaseStep.FINAL_SENT.code());
        cora.opens(of)
                .follows("Go on although something is open")
                .presses("Write it down")
                .reads("Say why, in plain words. The family reads them")
                .writes("Why?", REASON)
                .presses("Write it down");
        givesAReasonForWhatHasNoPlace(cora);
        cora.opens(of)
                .follows("The final plan went out")
                .presses("Write it down")
                .reads("Plan in force")
                .reads(REASON);
    }

    /** Of what the psychologist advised nobody has said where it goes. */
    private void givesAReasonForWhatHasNoPlace(Someone cora) {
        cora.follows("The final plan went out")
                .presses("Write it down")
                .reads("Some of what was advised has neither a place in this plan nor a reason why not.")
                .takesAWholePicture("case-held-by-advice")
                .follows(
                        "Educational psychology for EHC 2211: 1 need or provision that was advised has no place in the plan yet, and no reason why not");
        cora.page().locator("[name='need.1']").selectOption("none");
        cora.writes("Why, or what to know (optional)", "It is a strength, and stands in section A.")
                .presses("Save")
                .reads("Not in the plan: It is a strength, and stands in section A.");
    }

    /** The other way: the view is answered, and nothing holds the plan any more. */
    @Test
    void onceTheViewIsAnsweredTheFinalPlanGoes() {
        CaseId of = draftOut();
        clock.set(DRAFT.plusDays(3));
        try (Someone cora = Someone.atADesk(address());
                Someone leila = Someone.withAPhone(address())) {
            signedIn(leila, around.leila).opens("/voice/child/" + around.noor).presses("Say what you think");
            says(leila, HOPE);
            clock.set(DRAFT.plusDays(17));
            signedIn(cora, story.cora)
                    .opens("/cases/" + of)
                    .page()
                    .locator("a:has-text('A view has no answer yet')")
                    .first()
                    .click();
            cora.page().waitForLoadState();
            cora.looksAround().reads(HOPE).follows("Answer and tell them").presses("Play it back");
            cora.page().locator("input[name=views]").first().check();
            cora.writes("What you have understood", "You would like a quiet room for Noor at lunch.")
                    .chooses("I have talked it through with them, and it was right");
            on(cora, "If you talked: on which day (optional)", DRAFT.plusDays(17));
            cora.presses("Play it back").presses("Say what became of it");
            cora.page().locator("input[name=views]").first().check();
            cora.chooses("Not possible")
                    .writes("Why not, or not all of it (optional)", "The school has one room less until January.")
                    .writes("Which other ways you looked at (optional)", "The library stays open at lunch.")
                    .writes("How they can talk about it (optional)", "Phone Cora on 01632 960155, any morning.")
                    .presses("Give this answer")
                    .doesNotRead("There is a problem");
            cora.opens("/cases/" + of)
                    .doesNotRead("This holds the final plan")
                    .follows("The final plan went out")
                    .presses("Write it down")
                    .reads("Plan in force");
            signedIn(leila, around.leila).opens("/assessment/" + around.noor).reads("We sent you the final plan.");
        }
    }

    private CaseId draftOut() {
        CaseId id = story.as(story.cora, () -> program.getBean(CaseBook.class)
                .open(
                        story.area,
                        new CaseBook.Open(
                                java.util.UUID.randomUUID(),
                                "EHC 2212",
                                "Haddad",
                                "Noor",
                                LocalDate.of(2015, 3, 4),
                                CaseStep.RECEIVED,
                                RECEIVED,
                                null,
                                "1"))
                .orThrow());
        clock.set(DRAFT);
        story.as(story.cora, () -> program.getBean(CaseBook.class)
                .link(story.area, id, "TW-2")
                .orThrow());
        for (CaseStep step : new CaseStep[] {CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED}) {
            LocalDate on = step == CaseStep.WILL_ASSESS ? ASKED : DRAFT;
            story.as(story.cora, () -> program.getBean(CaseSteps.class)
                    .take(story.area, id, new CaseSteps.Take(java.util.UUID.randomUUID(), step, on, null, "", ""))
                    .orThrow());
        }
        return id;
    }

    private static void on(Someone who, String legend, LocalDate day) {
        who.writesDate(
                legend,
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    private static String path(Someone who) {
        return who.page().url().substring(who.address().length());
    }
}
