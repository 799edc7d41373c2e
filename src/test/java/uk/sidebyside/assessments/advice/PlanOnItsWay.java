package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** A plan between its draft and its end, as the officer of the case takes it there. Nobody of the family has said anything. */
final class PlanOnItsWay {
    static final LocalDate SERVED = AdviceStory.TODAY.plusWeeks(10);

    private final ApplicationContext program;
    private final AdviceStory story;
    private final CaseSteps steps;

    PlanOnItsWay(ApplicationContext program, AdviceStory story) {
        this.program = program;
        this.story = story;
        this.steps = program.getBean(CaseSteps.class);
    }

    void draftOut(UUID ehcCase) {
        story.clock.set(SERVED);
        taken(ehcCase, CaseStep.WILL_ASSESS, AdviceStory.TODAY).orThrow();
        taken(ehcCase, CaseStep.WILL_ISSUE, SERVED.minusWeeks(1)).orThrow();
        taken(ehcCase, CaseStep.DRAFT_SERVED, SERVED).orThrow();
        story.clock.set(SERVED.plusWeeks(4));
    }

    /** There is no plan, and a year later the family asks anew. */
    void askedAnew(UUID ehcCase) {
        LocalDate anew = SERVED.plusYears(1);
        story.clock.set(anew);
        taken(ehcCase, CaseStep.WILL_ASSESS, AdviceStory.TODAY).orThrow();
        taken(ehcCase, CaseStep.WILL_NOT_ISSUE, SERVED).orThrow();
        taken(ehcCase, CaseStep.RECEIVED, anew).orThrow();
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
