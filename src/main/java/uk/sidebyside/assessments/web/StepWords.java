package uk.sidebyside.assessments.web;

import java.util.Map;
import java.util.Objects;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.ReviewCalled;

/**
 * The words of each step.
 *
 * @param todo on the button that leads to its form, and the form's heading
 * @param done in the list of what happened
 * @param day what the day is asked for
 * @param told what the family is told, in plain words
 */
record StepWords(String todo, String done, String day, String told) {
    private static final Map<CaseStep, StepWords> WORDS = Map.ofEntries(
            say(
                    CaseStep.RECEIVED,
                    "A request came in",
                    "The council got a request",
                    "On which day did it come in?",
                    "We got the request for an assessment."),
            say(
                    CaseStep.MOVED_IN,
                    "A plan came from another council",
                    "The plan came from another council",
                    "On which day was the plan handed over?",
                    "Your plan came to us from the council where you lived before."),
            say(
                    CaseStep.REVIEWED_THERE,
                    "The plan was reviewed before it came",
                    "The plan was reviewed where it was before",
                    "On which day did you learn of it?",
                    "Your plan was reviewed by the council where you lived before. We count from that day when we review it."),
            say(
                    CaseStep.WILL_ASSESS,
                    "We will assess",
                    "Decided to assess",
                    "On which day was the family told?",
                    "We decided to assess the needs."),
            say(
                    CaseStep.WILL_NOT_ASSESS,
                    "We will not assess",
                    "Decided not to assess",
                    "On which day was the family told?",
                    "We decided not to assess. You can appeal against this."),
            say(
                    CaseStep.WILL_ISSUE,
                    "There will be a plan",
                    "Decided that there will be a plan",
                    "On which day was it decided?",
                    "We decided that there will be a plan."),
            say(
                    CaseStep.WILL_NOT_ISSUE,
                    "There will be no plan",
                    "Decided that there will be no plan",
                    "On which day was the family told?",
                    "We decided that there will be no plan. You can appeal against this."),
            say(
                    CaseStep.STILL_NO_PLAN,
                    "There will still be no plan",
                    "Decided again that there will be no plan",
                    "On which day was the family told?",
                    "We thought again, as the tribunal asked. There will still be no plan. We think that you can appeal against"
                            + " this too. This is not certain, so ask who can help you."),
            say(
                    CaseStep.REASSESSMENT_ASKED,
                    "A new assessment is asked for",
                    "A new assessment was asked for",
                    "On which day did it come in?",
                    "We got the request to assess again."),
            say(
                    CaseStep.REASSESSMENT_AGREED,
                    "We will assess again",
                    "Decided to assess again",
                    "On which day was the family told?",
                    "We decided to assess again."),
            say(
                    CaseStep.REASSESSMENT_REFUSED,
                    "We will not assess again",
                    "Decided not to assess again",
                    "On which day was the family told?",
                    "We decided not to assess again. You can appeal against this."),
            say(
                    CaseStep.DRAFT_SERVED,
                    "The draft went out",
                    "The draft plan went to the family",
                    "On which day was it served?",
                    "We sent you the draft plan."),
            say(
                    CaseStep.REPRESENTATIONS,
                    "The family sent its views",
                    "The family sent its views",
                    "On which day did they come in?",
                    "We got your views."),
            say(
                    CaseStep.FAMILY_FINISHED,
                    "The family has finished",
                    "The family said that it has finished",
                    "On which day did it say so?",
                    "You told us that you have said all you want to say."),
            say(
                    CaseStep.VIEWS_LEFT_OPEN,
                    "Go on although something is open",
                    "Goes on although something was open",
                    "On which day was this decided?",
                    "We go on with the plan although something is open still."),
            say(
                    CaseStep.BUDGET_ASKED,
                    "A personal budget is asked for",
                    "A personal budget was asked for",
                    "On which day did the family ask?",
                    "You asked for a personal budget."),
            say(
                    CaseStep.BUDGET_AGREED,
                    "There will be a personal budget",
                    "Decided that there will be a personal budget",
                    "On which day was the family told?",
                    "We decided that there will be a personal budget."),
            say(
                    CaseStep.BUDGET_REFUSED,
                    "There will be no personal budget",
                    "Decided against a personal budget",
                    "On which day was the family told?",
                    "We decided against a personal budget. You can ask us to look at it again."),
            say(
                    CaseStep.BUDGET_REVIEW_ASKED,
                    "The family asks to look again at the personal budget",
                    "The family asked to look again at the personal budget",
                    "On which day did it ask?",
                    "You asked us to look again at our decision about a personal budget."),
            say(
                    CaseStep.BUDGET_REVIEWED,
                    "The decision about the personal budget was looked at again",
                    "Looked again at the decision about the personal budget",
                    "On which day was the family told?",
                    "We looked again at our decision about a personal budget."),
            say(
                    CaseStep.FINAL_SENT,
                    "The final plan went out",
                    "The final plan went to the family",
                    "On which day was it sent?",
                    "We sent you the final plan."),
            say(
                    CaseStep.TOLD_AFTER_MOVE,
                    "The family was told about the move",
                    "The family was told what follows from the move",
                    "On which day?",
                    "We wrote to you about the move."),
            say(
                    CaseStep.PHASE_TRANSFER,
                    "A move to the next school or college",
                    "A move to the next school or college was noted",
                    "Today, or the day it became known",
                    "We know that a move to the next school or college comes."),
            say(
                    CaseStep.REVIEW_CALLED,
                    "A review meeting is called",
                    "A review meeting was called",
                    "On which day did the invitations go out?",
                    "We invited you to a review meeting."),
            say(
                    CaseStep.REVIEW_ADVICE,
                    "The advice for the review meeting went out",
                    "The advice for the review meeting went to all who are invited",
                    "On which day did it go out?",
                    "We sent you what the others advise for the review meeting."),
            say(
                    CaseStep.REVIEW_MET,
                    "The review meeting was held",
                    "The review meeting was held",
                    "On which day?",
                    "The review meeting took place."),
            say(
                    CaseStep.REVIEW_REPORTED,
                    "The report of the meeting went out",
                    "The report of the review meeting went out",
                    "On which day?",
                    "The report of the review meeting was sent to you."),
            say(
                    CaseStep.KEPT,
                    "The plan stays as it is",
                    "Decided that the plan stays as it is",
                    "On which day was the family told?",
                    "We decided that the plan stays as it is. You can appeal against this."),
            say(
                    CaseStep.CHANGES_SENT,
                    "Changes to the plan went out",
                    "Proposed changes went to the family",
                    "On which day were they served?",
                    "We sent you the changes to the plan that we propose."),
            say(
                    CaseStep.AMENDED,
                    "The changed plan went out",
                    "The changed plan went to the family",
                    "On which day was it sent?",
                    "We sent you the changed plan."),
            say(
                    CaseStep.NOT_AMENDED,
                    "The plan is not changed",
                    "Decided not to change the plan",
                    "On which day was the family told?",
                    "We decided not to change the plan. You can appeal against this."),
            say(
                    CaseStep.PLAN_TO_SCHOOL,
                    "The school or college has the plan",
                    "The plan went to the school or college",
                    "On which day was it sent?",
                    "The school or college in the plan has it too."),
            say(
                    CaseStep.PLAN_TO_HEALTH,
                    "The health body has the plan",
                    "The plan went to the health body",
                    "On which day was it sent?",
                    "The health body has the plan too."),
            say(
                    CaseStep.CEASING,
                    "Ending the plan is thought about",
                    "Said that ending the plan is thought about",
                    "On which day were the family and the school told?",
                    "We are thinking about ending the plan. Tell us what you think."),
            say(
                    CaseStep.CEASING_VIEWS,
                    "The family said what it thinks of it",
                    "The family said what it thinks of ending the plan",
                    "On which day?",
                    "You told us what you think of ending the plan."),
            say(
                    CaseStep.CEASING_SCHOOL,
                    "The school said what it thinks of it",
                    "The school said what it thinks of ending the plan",
                    "On which day?",
                    "The school or college told us what it thinks of ending the plan."),
            say(
                    CaseStep.WILL_CEASE,
                    "The plan will end",
                    "Decided that the plan ends",
                    "On which day was the family told?",
                    "We decided that the plan ends. You can appeal against this. The help goes on until then."),
            say(
                    CaseStep.CEASING_TOLD,
                    "The school and the health body were told",
                    "The school and the health body were told that the plan ends",
                    "On which day?",
                    "We told the school or college and the health body that the plan ends."),
            say(CaseStep.CEASED, "The plan has ended", "The plan ended", "On which day did it end?", "The plan ended."),
            say(
                    CaseStep.MOVE_LEARNED,
                    "The family moves away",
                    "It became known that the family moves away",
                    "On which day did you learn of it?",
                    "We know that you move to another council’s area."),
            say(
                    CaseStep.HANDED_OVER,
                    "The plan went to the new council",
                    "The plan went to the new council",
                    "On which day?",
                    "We handed the plan to your new council."),
            say(
                    CaseStep.MOVED_AWAY,
                    "The family moved away, and there is no plan yet",
                    "The family moved away, and there was no plan yet",
                    "On which day did the family move?",
                    "You moved to another council’s area before there was a plan. Ask your new council about an assessment."),
            say(
                    CaseStep.WITHDRAWN,
                    "The request is withdrawn",
                    "The request was withdrawn",
                    "On which day?",
                    "The request was taken back."),
            say(
                    CaseStep.MEDIATION_DECLINED,
                    "The family wants no mediation",
                    "The family wants no mediation",
                    "On which day did it tell the adviser?",
                    "You told the adviser that you do not want mediation."),
            say(
                    CaseStep.MEDIATION_ASKED,
                    "The family wants mediation",
                    "The family asked for mediation",
                    "On which day was the council told?",
                    "You asked for mediation."),
            say(
                    CaseStep.MEDIATION_HELD,
                    "Mediation was held",
                    "Mediation was held",
                    "On which day?",
                    "Mediation took place."),
            say(
                    CaseStep.MEDIATION_AGREED,
                    "Something was agreed in mediation",
                    "Agreed in mediation",
                    "Which day does the agreement bear?",
                    "You and we agreed in mediation."),
            say(
                    CaseStep.MEDIATION_CERTIFICATE,
                    "There is a mediation certificate",
                    "The mediation certificate was given",
                    "On which day was it given?",
                    "You got the mediation certificate."),
            say(
                    CaseStep.APPEALED,
                    "The family appeals",
                    "The appeal reached the council",
                    "On which day did the tribunal send it to the council?",
                    "We got your appeal from the tribunal."),
            say(
                    CaseStep.APPEAL_ANSWERED,
                    "The appeal is answered",
                    "The council answered the appeal",
                    "On which day?",
                    "We answered your appeal."),
            say(
                    CaseStep.NOT_OPPOSED,
                    "The appeal is not opposed",
                    "The council told the tribunal that it does not oppose",
                    "On which day was the tribunal told?",
                    "We told the tribunal that we do not oppose your appeal."),
            say(
                    CaseStep.ORDERED,
                    "The tribunal has ordered",
                    "The tribunal ordered",
                    "Which day does the order bear?",
                    "The tribunal has decided."),
            say(
                    CaseStep.SETTLED,
                    "The disagreement is over",
                    "The disagreement is over",
                    "On which day?",
                    "The disagreement is over."));

    private static Map.Entry<CaseStep, StepWords> say(
            CaseStep step, String todo, String done, String day, String told) {
        return Map.entry(step, new StepWords(todo, done, day, told));
    }

    /** What was chosen with a step, for those at work and for the family; blank words where the step itself says it all. */
    private record Chosen(String done, String told) {}

    private static final Chosen NOTHING_MORE = new Chosen("", "");

    /** The choice of a plan that names no school or college. */
    static final String NONE_NAMED = "none-named";

    private static Chosen chosen(CaseStep step, String choice) {
        return switch (step) {
            case ORDERED ->
                choice.equals("dismissed")
                        ? new Chosen(
                                ": the appeal is dismissed",
                                " It did not agree with your appeal, so our decision stands.")
                        : NOTHING_MORE;
            case MEDIATION_AGREED -> agreed(choice);
            case REVIEW_CALLED ->
                choice.equals(ReviewCalled.WITH_ADVICE)
                        ? new Chosen(", and its advice went out", " You got what the others advise with it.")
                        : NOTHING_MORE;
            default -> NOTHING_MORE;
        };
    }

    /** Words in place of the step's own, where a return said less than a step does; blank where it said as much. */
    private static Chosen saidByAReturn(CaseStep step, String choice) {
        return switch (step.name() + " " + choice) {
            case "AMENDED " + CaseEvent.NOT_SAID_WHEN ->
                new Chosen("Decided to change the plan", "We decided to change the plan.");
            case "REVIEW_MET " + CaseEvent.KNOWN_BEFORE ->
                new Chosen("There was a review", "There was a review of your plan.");
            case "KEPT " + CaseEvent.KNOWN_BEFORE ->
                new Chosen("The review was decided", "We decided after the review of your plan.");
            default -> NOTHING_MORE;
        };
    }

    private static Chosen agreed(String choice) {
        return switch (choice) {
            case "assess" -> new Chosen(": to assess", " We will assess the needs.");
            case "make-plan" -> new Chosen(": to make a plan", " We will make a plan.");
            case "amend" -> new Chosen(": to change the plan", " We will change the plan.");
            case "name-school" ->
                new Chosen(": to name a school or college", " We will name the school or college that we agreed on.");
            case "maintain" -> new Chosen(": to go on with the plan", " The plan goes on.");
            default -> NOTHING_MORE;
        };
    }

    private static boolean namesNone(CaseStep step, String choice) {
        return step == CaseStep.PLAN_TO_SCHOOL && choice.equals(NONE_NAMED);
    }

    /** What was done, with what was chosen. */
    static String done(CaseStep step, String choice) {
        String said = saidByAReturn(step, choice).done();
        if (!said.isEmpty()) {
            return said;
        }
        return namesNone(step, choice)
                ? "The plan names no school or college that has to get it"
                : of(step).done() + chosen(step, choice).done();
    }

    /** The same for the family. */
    static String told(CaseStep step, String choice) {
        String said = saidByAReturn(step, choice).told();
        if (!said.isEmpty()) {
            return said;
        }
        return namesNone(step, choice)
                ? "The plan names no school or college, so there is none to send it to."
                : of(step).told() + chosen(step, choice).told();
    }

    /** The same after a death: what happened, and nothing that anybody can do about it. */
    static String toldAfterADeath(CaseStep step) {
        String told = of(step).told();
        return told.substring(0, told.indexOf('.') + 1);
    }

    static StepWords of(CaseStep step) {
        return Objects.requireNonNull(WORDS.get(step));
    }
}
