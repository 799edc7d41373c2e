package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.NextSchoolNamed;
import uk.sidebyside.assessments.rules.ReviewCalled;
import uk.sidebyside.assessments.rules.StepRules;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.assessments.rules.WorkingBack;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.govuk.Link;
import uk.sidebyside.pages.govuk.Option;

/** The form of a step: its day, what it asks besides, and words that the family reads. */
final class StepForm {
    /** Of a list in which nothing is chosen yet. */
    static final String CHOOSE = "Choose one";

    private static final String APPEAL =
            "The family can appeal. Its letter says how, by when, about mediation, and who helps.";

    private StepForm() {}

    static FormPage of(CaseFile file, CaseStep step, LocalDate today, List<FinalHeld.Hold> holds) {
        String at = "/cases/" + file.head().id();
        StepWords words = StepWords.of(step);
        List<FinalHeld.Hold> goesOn =
                holds.stream().filter(FinalHeld.Hold::mayGoOn).toList();
        FormPage page = FormPage.asking(
                        words.todo(), intro(file, step, goesOn), at, at + "/step/" + step.code(), "Write it down")
                .mending(open(step, holds, goesOn))
                .with(new FormPage.Day("on", words.day(), DateEntry.of(today), false));
        if (StepRules.needsSecondDay(step)) {
            page = page.with(new FormPage.Day("until", second(step), DateEntry.of(null), false));
        }
        List<Option> choices = choices(file.life(), step);
        if (!choices.isEmpty()) {
            page = page.with(new FormPage.Select("choice", choice(step), "", choices, "", true));
        }
        if (step == CaseStep.RECEIVED) {
            page = ComingForm.on(page);
        }
        boolean why = StepRules.needsWords(step);
        return page.with(new FormPage.Area(
                "words",
                why ? "Why?" : "Anything that the family should read with it",
                "In plain words. The family reads this on its page.",
                "",
                4,
                4000,
                !why));
    }

    /** What holds the plan, before a step that makes it final; and what it can go on past, where that is written down. */
    private static List<Link> open(CaseStep step, List<FinalHeld.Hold> holds, List<FinalHeld.Hold> goesOn) {
        List<FinalHeld.Hold> open =
                switch (step) {
                    case FINAL_SENT, AMENDED -> holds;
                    case VIEWS_LEFT_OPEN -> goesOn;
                    default -> List.of();
                };
        return open.stream().map(hold -> Link.of(hold.reason(), hold.address())).toList();
    }

    private static String intro(CaseFile file, CaseStep step, List<FinalHeld.Hold> goesOn) {
        return switch (step) {
            case FINAL_SENT ->
                file.life()
                        .known()
                        .on(Trigger.DRAFT_SERVED)
                        .map(served -> "The family has its 15 days until "
                                + CaseWords.day(
                                        WorkingBack.earliestFinalPlan(served).minusDays(1)) + ".")
                        .orElse("");
            case VIEWS_LEFT_OPEN -> "If the plan has to go on past what nobody answered, say why. The family reads it.";
            case WILL_NOT_ASSESS, WILL_NOT_ISSUE, REASSESSMENT_REFUSED, NOT_AMENDED, WILL_CEASE -> APPEAL;
            case KEPT ->
                APPEAL
                        + (file.life().state().assessedAgain()
                                ? " This decides the review alone. The new assessment goes on."
                                : "");
            case STILL_NO_PLAN ->
                "The tribunal asked you to think again. We take it that the family can appeal against this too. No law that we have checked says so. Its letter says how and by when.";
            case AMENDED ->
                APPEAL
                        + (goesOn.isEmpty()
                                ? ""
                                : " If the plan has to go on past what nobody answered, say why. The family reads it.");
            case BUDGET_ASKED ->
                "A family can ask while a draft is prepared, and while a plan is reviewed or assessed again. The law sets no day for the answer.";
            case BUDGET_REFUSED ->
                "The family can ask you to look at it again. Its letter says so, and why there will be none.";
            case CEASING ->
                "Tell the family and the head of the school or college in the plan. Ask both what they think. Once it is written down, both letters are drafted for you.";
            case REVIEW_CALLED ->
                "At least 2 weeks before the meeting, invite the family, the school or college, an officer for special educational needs, health and social care. What they advise goes to all of them by the same day. The family’s letter is drafted for you on the page of the case.";
            case REVIEW_MET ->
                file.life().state() == CaseState.CHANGES_OUT
                        ? "The changes that are with the family go on. The review is decided by other changes that you send, or once these are over."
                        : "";
            case CHANGES_SENT ->
                file.life().state() == CaseState.CHANGES_OUT && file.life().review() == CaseLife.Review.MET
                        ? "They take the place of the changes that are with the family now, and decide the review that met since."
                        : "";
            case REVIEW_ADVICE -> "What was advised goes to all who are invited, at least 2 weeks before the meeting.";
            case MEDIATION_AGREED ->
                "Take the day that the written agreement bears. From it the council keeps the times of an order of the tribunal, unless you and the family agreed on another time in writing.";
            case SETTLED ->
                file.life().allows(CaseStep.MEDIATION_AGREED)
                        ? "Was something agreed in mediation? Write that down instead, so that its last days are kept."
                        : "";
            case CEASING_TOLD ->
                "Tell the school or college that the plan names, and the health body that pays for health care in it. Their letters are drafted for you on the page of the case.";
            case PLAN_TO_SCHOOL ->
                "The law has the plan sent to the school or college that it names, too. The letter is drafted for you on the page of the case.";
            case PLAN_TO_HEALTH ->
                "The law has the plan sent to the health body, too. The letter is drafted for you on the page of the case.";
            case CEASED ->
                "The plan goes on until the family can’t appeal any more, and while mediation or an appeal goes on.";
            case TOLD_AFTER_MOVE ->
                "Say that the plan moved, whether you will assess again, and when you will review the plan.";
            default -> "";
        };
    }

    static String second(CaseStep step) {
        return switch (step) {
            case REVIEW_CALLED -> "On which day is the meeting?";
            case MOVE_LEARNED -> "On which day does the family move?";
            case PHASE_TRANSFER -> "On which day does the new school or college begin?";
            case REVIEWED_THERE -> "On which day was it last reviewed there?";
            default -> "On which day was the plan made?";
        };
    }

    static String choice(CaseStep step) {
        return switch (step) {
            case RECEIVED -> "Who asks?";
            case REVIEW_CALLED -> "Did the advice go out with the invitations?";
            case MEDIATION_AGREED -> "What was agreed?";
            case ORDERED -> "What did the tribunal order?";
            case NOT_OPPOSED -> "What was the appeal about?";
            case PHASE_TRANSFER -> "Which move?";
            case CEASED -> "Why does it end?";
            case PLAN_TO_SCHOOL -> "Does the plan name one?";
            case BUDGET_AGREED -> "How is it given?";
            case BUDGET_REVIEWED -> "What was decided?";
            default -> "Does it name the next school or college?";
        };
    }

    /** Those that a form offers where the case stood before the step. */
    static List<Option> choices(CaseLife before, CaseStep step) {
        return step != CaseStep.FINAL_SENT || NextSchoolNamed.isAsked(before, step) ? choices(step) : List.of();
    }

    static List<Option> choices(CaseStep step) {
        return switch (step) {
            case RECEIVED -> Sources.options();
            case ORDERED ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of("assess", "To assess"),
                        Option.of("make-plan", "To make a plan"),
                        Option.of("amend", "To change the plan"),
                        Option.of("name-school", "To name a school"),
                        Option.of("refer-back", "To think again"),
                        Option.of("maintain", "To go on with the plan"),
                        Option.of("cease", "The plan may end"),
                        Option.of("dismissed", "Nothing: the appeal is dismissed, and the decision stands"));
            case REVIEW_CALLED ->
                List.of(
                        Option.of("", "Not yet: that is written down once it does"),
                        Option.of(ReviewCalled.WITH_ADVICE, "Yes, on the same day"));
            case MEDIATION_AGREED ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of("assess", "To assess, or to assess again"),
                        Option.of("make-plan", "To make a plan"),
                        Option.of("amend", "To change the plan"),
                        Option.of("name-school", "To name a school or college"),
                        Option.of("maintain", "To go on with the plan"),
                        Option.of("other", "Something else, for which no last day is counted here"));
            case NOT_OPPOSED ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of("assess", "An assessment"),
                        Option.of("make-plan", "A plan"),
                        Option.of("amend", "What the plan says"),
                        Option.of("name-school", "The school alone"),
                        Option.of("maintain", "The end of the plan"));
            case PHASE_TRANSFER ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of("early-years", "From nursery to school"),
                        Option.of("infant-junior", "From infant to junior school"),
                        Option.of("primary-middle", "From primary to middle school"),
                        Option.of("primary-secondary", "From primary to secondary school"),
                        Option.of("middle-secondary", "From middle to secondary school"),
                        Option.of(CaseEvent.AFTER_SECONDARY, "From secondary school to what comes after 16"),
                        Option.of("post-16", "Between places after 16"));
            case CEASED ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of("1", "The greatest age is reached"),
                        Option.of("2", "The needs are met without a plan"),
                        Option.of("3", "Higher education"),
                        Option.of("4", "Work"),
                        Option.of("6", "No longer in education or training"),
                        Option.of("7", "Left England"),
                        Option.of("8", "Has died"),
                        Option.of("9", "Something else"));
            case PLAN_TO_SCHOOL ->
                List.of(
                        Option.of("", "Yes, and it was sent there"),
                        Option.of(StepWords.NONE_NAMED, "No, it names no school or college"));
            case BUDGET_AGREED ->
                List.of(
                        Option.of("", "Not known yet"),
                        Option.of("organised", "The council looks after the money for the family"),
                        Option.of("E", "Paid to the family, for education"),
                        Option.of("S", "Paid to the family, for social care"),
                        Option.of("H", "Paid to the family, for health"),
                        Option.of("I", "Paid to the family, for more than one of these"));
            case BUDGET_REVIEWED ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of("agreed", "There will be a personal budget"),
                        Option.of("refused", "There will be none"));
            case FINAL_SENT ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of(CaseEvent.NAMES_NEXT_SCHOOL, "Yes, after the move between phases"),
                        Option.of("same-phase", "No, that comes later"));
            case AMENDED ->
                List.of(
                        Option.of("", CHOOSE),
                        Option.of(CaseEvent.NAMES_NEXT_SCHOOL, "Yes, after the move between phases"),
                        Option.of("same-phase", "No, it is not about a move"));
            default -> List.of();
        };
    }
}
