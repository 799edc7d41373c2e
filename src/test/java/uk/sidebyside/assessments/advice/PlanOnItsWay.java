package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.WrongSteps;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** A plan between its draft and its end, as the officer of the case takes it there. Nobody of the family has said anything. */
final class PlanOnItsWay {
    static final LocalDate SERVED = AdviceStory.TODAY.plusWeeks(10);
    static final LocalDate ANEW = SERVED.plusYears(1);

    private final ApplicationContext program;
    private final AdviceStory story;
    private final CaseSteps steps;

    PlanOnItsWay(ApplicationContext program, AdviceStory story) {
        this.program = program;
        this.story = story;
        this.steps = program.getBean(CaseSteps.class);
    }

    void draftOut(UUID ehcCase) {
        draftOut(ehcCase, AdviceStory.TODAY, SERVED);
    }

    private void draftOut(UUID ehcCase, LocalDate assessed, LocalDate served) {
        story.clock.set(served);
        taken(ehcCase, CaseStep.WILL_ASSESS, assessed).orThrow();
        taken(ehcCase, CaseStep.WILL_ISSUE, served.minusWeeks(1)).orThrow();
        taken(ehcCase, CaseStep.DRAFT_SERVED, served).orThrow();
        story.clock.set(served.plusWeeks(4));
    }

    /** There is no plan, and a year later the family asks anew. */
    void askedAnew(UUID ehcCase) {
        story.clock.set(ANEW);
        taken(ehcCase, CaseStep.WILL_ASSESS, AdviceStory.TODAY).orThrow();
        taken(ehcCase, CaseStep.WILL_NOT_ISSUE, SERVED).orThrow();
        taken(ehcCase, CaseStep.RECEIVED, ANEW).orThrow();
    }

    /** As what was asked anew has it. */
    void draftOutAnew(UUID ehcCase) {
        draftOut(ehcCase, ANEW.plusWeeks(1), ANEW.plusWeeks(10));
    }

    /** Where the final plan went out on another day than was written down. */
    Saving<CaseId> dayPutRight(UUID ehcCase, LocalDate on) {
        CaseFile file = story.as(story.cora, () -> program.getBean(Cases.class).open(story.area, new CaseId(ehcCase)));
        Happening gone = file.happenings().stream()
                .filter(one -> one.kind().equals(CaseStep.FINAL_SENT.code()))
                .findFirst()
                .orElseThrow();
        var right = new WrongSteps.Right(
                UUID.randomUUID(), file.version(), true, on, null, "", "", "It went out on Thursday.");
        return story.as(story.cora, () -> program.getBean(WrongSteps.class)
                .putRight(story.area, file.head().id(), gone.id(), right));
    }

    Saving<CaseId> taken(UUID ehcCase, CaseStep step, LocalDate on) {
        String choice =
                switch (step) {
                    case AMENDED -> "same-phase";
                    case RECEIVED -> "1";
                    default -> "";
                };
        String words = step == CaseStep.WILL_NOT_ISSUE ? "School can give all of it." : "";
        return story.as(
                story.cora,
                () -> steps.take(
                        story.area,
                        new CaseId(ehcCase),
                        new CaseSteps.Take(UUID.randomUUID(), step, on, null, choice, words)));
    }

    /** What keeps it, and nothing lets it go on. */
    List<FinalHeld.Hold> holds(UUID ehcCase) {
        return story
                .as(
                        story.cora,
                        () -> steps.holding(
                                story.area, program.getBean(Cases.class).open(story.area, new CaseId(ehcCase))))
                .stream()
                .filter(hold -> !hold.mayGoOn())
                .toList();
    }

    static List<String> keys(Saving<?> refused) {
        return refused instanceof Saving.Refused<?> no
                ? no.findings().stream().map(Finding::key).toList()
                : List.of();
    }
}
