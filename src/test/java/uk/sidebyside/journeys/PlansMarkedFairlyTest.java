package uk.sidebyside.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Audits of EHC plans: drawn, marked by two who don't see each other's marks, talked about, and followed to a theme. */
class PlansMarkedFairlyTest extends Journey {
    private static final String COORDINATOR = "Petra Lindqvist";
    private static final String AUDITOR = "Jamila Farooqi";
    private static final String PARENT = "Joanne Garbutt";

    /** Of another shape than those that come with the program: three levels and two standards. */
    private static final String FRAMEWORK = """
            {
              "$schema": "audit-framework.schema.json",
              "code": "a-short-look-at-plans", "version": 1, "name": "A short look at plans", "about": "Two questions.",
              "subject": "plan", "inForce": { "from": "2020-01-01" }, "madeBy": "York", "madeWith": ["Parents"], "reviewMonths": 6,
              "scales": [
                { "key": "answer", "name": "Answer", "levels": [
                  { "key": "no", "label": "No" }, { "key": "partly", "label": "Partly" }, { "key": "yes", "label": "Yes" } ] },
                { "key": "plan", "name": "The plan", "levels": [
                  { "key": "weak", "label": "Weak" }, { "key": "strong", "label": "Strong" } ] }
              ],
              "rowScale": "answer", "wholeScale": "plan",
              "standards": [
                { "key": "voice", "title": "Voice", "indicators": [ { "key": "voice-heard", "words": "The child can be heard." } ] },
                { "key": "joint-partnership", "title": "Together", "indicators": [ { "key": "made-together", "words": "It was made together." } ] }
              ],
              "outcome": [ { "when": "all", "at": ["yes"], "suggest": "strong" }, { "when": "otherwise", "suggest": "weak" } ]
            }
            """;

    @Test
    void aPlanGoesFromTheSampleThroughTwoBlindMarkingsAndATalkToATheme() {
        try (Someone coordinator = Someone.atADesk(address());
                Someone auditor = Someone.withoutJavaScript(address());
                Someone parent = Someone.withAPhone(address())) {
            drawsAndHandsOut(coordinator);
            auditor.signsInAs(AUDITOR).opens("/audits/plans").reads("Plans that wait for you");
            marks(auditor, "Yes", "Strong");
            parent.signsInAs(PARENT)
                    .opens("/audits/plans")
                    .follows("Plan 1 of “A walk”, YK-90417")
                    .reads("It is your turn")
                    .reads("Marks can be read here once all are in.")
                    .doesNotRead("Read the first marks in full")
                    .reads("The child has a quiet place twice a day.")
                    .opens("/audits/plans");
            marks(parent, "Partly", "Weak");
            talksAndFindsATheme(coordinator);
        }
    }

    private static void drawsAndHandsOut(Someone coordinator) {
        coordinator.signsInAs(COORDINATOR).opens("/audits/frameworks");
        coordinator
                .page()
                .locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("short.json", "application/json", FRAMEWORK.getBytes(StandardCharsets.UTF_8)));
        coordinator
                .presses("Load it")
                .opens("/audits")
                .follows("The quality of EHC plans")
                .presses("Draw a sample")
                .writes("What the sample is called", "A walk")
                .writes("The list of plans", "YK-90417, Primary")
                .writes("How many plans to draw", "1")
                .writes("Seed", "seven green apples")
                .writes("How many of 100 plans two people mark, neither seeing the other’s marks", "100")
                .picks("What counts as high standard", "A short look at plans: “Strong”")
                .picks(
                        "Which standard shows that the child’s voice is evident (optional)",
                        "A short look at plans: Voice")
                .picks(
                        "Which standard shows that the plan was made together (optional)",
                        "A short look at plans: Together")
                .presses("Draw the sample")
                .reads("1 plan was drawn from 1. 1 plan is marked by two people.")
                .follows("Check that these are the plans that the seed draws")
                .reads("The list, the seed and the rule give the very plans that were drawn.")
                .follows("A walk")
                .presses("Hand out the plans")
                .reads("Add an auditor before you hand out the plans")
                .follows("Add somebody who marks")
                .picks("Post", "Quality Assurance Lead")
                .chooses("Auditor")
                .presses("Add")
                .follows("Add somebody who marks")
                .picks("Post", "Forum Chair")
                .chooses("Parent or carer")
                .presses("Add")
                .reads("Enter the day on which they were trained")
                .writesDate("Trained on", "1", "9", "2020")
                .presses("Add")
                .presses("Hand out the plans")
                .reads("Quality Assurance Lead")
                .follows("1: YK-90417")
                .follows("Add an extract")
                .writes("Which part of the plan", "Section F")
                .writes("The words of that part", "The child has a quiet place twice a day. Ring 01904 123456.")
                .chooses("I took out every name of a person, a school and a place")
                .presses("Add the extract")
                .reads("Take out a phone number")
                .writes("The words of that part", "The child has a quiet place twice a day.")
                .presses("Add the extract")
                .reads("The child has a quiet place twice a day.");
    }

    /** From the list of what waits to the signature, two questions and the whole. */
    private static void marks(Someone marker, String level, String whole) {
        marker.follows("Plan 1 of “A walk”, YK-90417")
                .presses("Begin to mark this plan")
                .follows("Voice")
                .chooses(level)
                .presses("Save and go on")
                .chooses(level)
                .presses("Save and go on")
                .chooses(whole)
                .writes("Why?", "It is what the questions show.")
                .writes("Summary", "A plan that can be used.")
                .presses("Save and go on")
                .reads("Check and sign")
                .presses("Sign it")
                .reads("Signed by");
    }

    private static void talksAndFindsATheme(Someone coordinator) {
        coordinator
                .opens("/audits/plans")
                .follows("A walk")
                .presses("What this sample shows")
                .reads("1 plan is not counted yet: the two who marked it differ on the outcome and have not talked.")
                .reads("They differ on the outcome, and on 2 questions.")
                .follows("Plan 1, YK-90417");
        coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write down a talk"))
                .first()
                .click();
        coordinator
                .looksAround()
                .reads("The first said “Strong”: It is what the questions show.")
                .reads("The second said “Weak”")
                .chooses("Weak")
                .writes("Why", "We read section A together.")
                .writes("Who was there", "Both who marked it")
                .presses("Save what you agreed on")
                .reads("Agreed on “Weak”")
                .reads("Weak, as agreed in a talk")
                .opens("/audits/plans")
                .follows("A walk")
                .presses("What this sample shows")
                .reads("No. Every plan of the list was audited, so this is a count and no estimate.")
                .reads("They differ on 2 questions.")
                .presses("Write down a theme")
                .writes("The theme in a few words", "The voice fades")
                .writes("What shows it", "After section A nobody quotes the child.")
                .presses("Save the theme")
                .reads("Found")
                .follows("Write down what was learned")
                .writes("What was learned", "Quote the child in each section.")
                .chooses("Briefing")
                .writes("With whom it was shared", "All who write plans")
                .presses("Save")
                .follows("Agree what is done")
                .writes("What is to be done", "A page for the child’s words.")
                .picks("Who does it?", "Quality Assurance Lead")
                .writesDate("By", "31", "12", "2030")
                .presses("Agree it")
                .reads("Being acted on")
                .opens("/audits/plans/themes")
                .reads("The voice fades");
    }
}
