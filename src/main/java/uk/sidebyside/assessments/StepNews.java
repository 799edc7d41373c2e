package uk.sidebyside.assessments;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.TimeToAppeal;
import uk.sidebyside.assessments.rules.Trigger;

/**
 * What a family is told of a step by letter: what did happen, and of a decision until when one can appeal against it.
 *
 * @param appeal a sentence or two; blank where there is nothing to appeal against now
 */
record StepNews(CaseEvent of, String subject, String appeal) {
    /** A no is told with the right to appeal in its first line. */
    private static final Set<CaseStep> NO = EnumSet.of(
            CaseStep.WILL_NOT_ASSESS,
            CaseStep.WILL_NOT_ISSUE,
            CaseStep.REASSESSMENT_REFUSED,
            CaseStep.NOT_AMENDED,
            CaseStep.WILL_CEASE);

    /**
     * Empty for what a letter of the council says better, and where nothing is to be told.
     *
     * @param before where the case stood
     * @param now what is known of it today
     */
    static Optional<StepNews> of(CaseEvent event, CaseState before, CaseLife now) {
        String words = words(event, before);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Due> last = toAppeal(event, now);
        String appeal = last.map(due -> "If you do not agree, you can appeal. "
                        + (event.step() == CaseStep.STILL_NO_PLAN
                                ? "We think so, and it is not certain: ask who can help you. "
                                : "")
                        + AppealWords.tribunal(due, now.dispute()))
                .orElse("");
        boolean first =
                last.isPresent() && (NO.contains(event.step()) || event.step() == CaseStep.KEPT && !wasToEnd(before));
        return Optional.of(new StepNews(event, words + (first ? ", and you can appeal" : ""), appeal));
    }

    /** What is to be told of steps that a return brought: the last of them, and the decision against which the family can appeal. */
    static List<StepNews> of(List<CaseLife.Moment> steps, CaseLife now) {
        List<StepNews> news = steps.stream()
                .flatMap(step -> of(step.event(), step.before().state(), now).stream())
                .toList();
        return news.stream()
                .filter(one -> one.equals(news.getLast()) || one.canAppeal())
                .distinct()
                .toList();
    }

    boolean canAppeal() {
        return !appeal.isEmpty();
    }

    private static Optional<Due> toAppeal(CaseEvent event, CaseLife now) {
        boolean decided =
                now.known().on(Trigger.DECISION_SENT).filter(event.on()::equals).isPresent()
                        && TimeToAppeal.decidedBy(now)
                                .filter(step -> step == event.step())
                                .isPresent();
        return decided ? TimeToAppeal.toAppeal(now) : Optional.empty();
    }

    private static String words(CaseEvent event, CaseState before) {
        return switch (event.step()) {
            case RECEIVED -> "The council has a request and decides if it will assess";
            case MOVED_IN ->
                event.choice().equals(CaseEvent.KNOWN_BEFORE)
                        ? ""
                        : "The plan has come from the council where you lived before";
            case WILL_ASSESS -> "The council assesses, and asks for advice";
            case WILL_NOT_ASSESS -> "The council decided not to assess";
            case WILL_ISSUE -> "There will be a plan: the council writes a draft";
            case WILL_NOT_ISSUE -> "The council decided that there will be no plan";
            case STILL_NO_PLAN -> "The council thought again: there will still be no plan";
            case REASSESSMENT_ASKED -> "The council decides if it will assess again";
            case REASSESSMENT_AGREED -> "The council assesses again";
            case REASSESSMENT_REFUSED -> "The council decided not to assess again: the plan stays";
            case DRAFT_SERVED -> draft(before);
            case FINAL_SENT ->
                before == CaseState.NEW_DRAFT_OUT ? "There is a new final plan" : "There is a final plan";
            case REVIEW_MET -> "The review meeting was held";
            case KEPT -> event.choice().equals(CaseEvent.KNOWN_BEFORE) ? "" : kept(before);
            case CHANGES_SENT ->
                before == CaseState.CHANGES_OUT
                        ? "Other changes to the plan are with you"
                        : "Changes to the plan are with you";
            case AMENDED ->
                event.choice().equals(CaseEvent.NOT_SAID_WHEN)
                        ? "The council decided to change the plan"
                        : "The changed plan is final";
            case NOT_AMENDED ->
                before == CaseState.CHANGES_OUT
                        ? "The council decided not to change the plan"
                        : "The council assessed again and decided not to change the plan";
            case CEASING -> "The council thinks about ending the plan and asks you first";
            case WILL_CEASE -> "The council decided that the plan ends";
            case CEASED -> "The plan has ended";
            case WITHDRAWN ->
                before == CaseState.REASSESSMENT_ASKED || before == CaseState.REASSESSING
                        ? "The request to assess again was taken back: the plan stays"
                        : "The request was taken back";
            default -> "";
        };
    }

    private static boolean wasToEnd(CaseState before) {
        return before == CaseState.CEASING || before == CaseState.ENDING;
    }

    private static String kept(CaseState before) {
        return wasToEnd(before)
                ? "The council decided that the plan goes on and does not end"
                : "The council decided that the plan stays as it is";
    }

    private static String draft(CaseState before) {
        return switch (before) {
            case DRAFT_OUT, NEW_DRAFT_OUT -> "Another draft of the plan is with you";
            case REASSESSING -> "A new draft of the plan is with you";
            default -> "The draft plan is with you";
        };
    }
}
