package uk.sidebyside.example;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.letters.LetterId;
import uk.sidebyside.assessments.letters.Letters;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.LetterKind;

/**
 * Ellis, whose plan came from another council, has begun to work. Ellis and the college were asked, and a few days ago it was decided that
 * the plan ends: it goes on while Ellis can appeal. The letters to Ellis and to the college are kept, the one to the health body is a
 * draft, and both have yet to be told.
 */
@Component
@OnlyWithAnExample
class ExampleEndOfPlan {
    private static final int MOVED_IN = 400;
    private static final int THOUGHT_OF = 62;
    private static final int DECIDED = 3;

    private static final ExampleMovedIn.Who ELLIS =
            new ExampleMovedIn.Who("ellis", "Ellis", "Pickersgill", "EHC 1034", "YK-1034", MOVED_IN);

    private final ExampleMovedIn movedIn;
    private final Letters letters;

    ExampleEndOfPlan(ExampleMovedIn movedIn, Letters letters) {
        this.movedIn = movedIn;
        this.letters = letters;
    }

    Chapter chapter() {
        return new Chapter(
                "a plan that is being ended",
                story -> movedIn.known(story, ELLIS).isPresent(),
                this::tell);
    }

    private void tell(Story story) {
        CaseId id = movedIn.tell(story, ELLIS);
        steps(story);
        letters(story, id);
    }

    private void steps(Story story) {
        movedIn.step(story, ELLIS, CaseStep.REVIEW_MET, 320, "");
        movedIn.step(story, ELLIS, CaseStep.KEPT, 305, "Everybody agreed that the plan fits the year at college.");
        movedIn.step(
                story,
                ELLIS,
                CaseStep.CEASING,
                THOUGHT_OF,
                "You told us that you have begun an apprenticeship at a recording studio. We want to know whether you still need the help in the plan.");
        movedIn.step(
                story,
                ELLIS,
                CaseStep.CEASING_VIEWS,
                48,
                "You need the plan no more. You want to keep one thing: somebody who helps with forms.");
        movedIn.step(
                story,
                ELLIS,
                CaseStep.CEASING_SCHOOL,
                46,
                "The college says that the outcomes of the plan are reached.");
        movedIn.step(
                story,
                ELLIS,
                CaseStep.WILL_CEASE,
                DECIDED,
                "The outcomes in your plan are reached, and your employer gives the help that you asked for. The adult team helps you with forms from now on.");
    }

    private void letters(Story story, CaseId id) {
        kept(story, id, LetterKind.CEASING, THOUGHT_OF, null);
        kept(story, id, LetterKind.CEASING_SCHOOL, THOUGHT_OF, "Foss Bank College (example)");
        kept(story, id, LetterKind.WILL_CEASE, DECIDED, null);
        story.as(ExampleMovedIn.LEADS, ExampleMovedIn.day(story, DECIDED), () -> {
            Letters.Drafted draft = letters.draft(story.area(), id, LetterKind.WILL_CEASE_HEALTH);
            begun(story, draft, draft.toWhom(), draft.words());
        });
    }

    /** @param school whose name stands where the record knows a number at most; null in a letter that names none */
    private void kept(Story story, CaseId id, LetterKind kind, int daysAgo, @Nullable String school) {
        story.as(ExampleMovedIn.LEADS, ExampleMovedIn.day(story, daysAgo), () -> {
            Letters.Drafted draft = letters.draft(story.area(), id, kind);
            LetterId letter = begun(story, draft, named(draft.toWhom(), school), named(draft.words(), school));
            letters.keep(story.area(), id, letter, 1).orThrow();
        });
    }

    private static String named(String words, @Nullable String school) {
        return school == null ? words : words.replaceAll("\\[the school or college in the plan[^]]*]", school);
    }

    private LetterId begun(Story story, Letters.Drafted draft, String toWhom, String words) {
        return letters.begin(
                        story.area(),
                        draft.file().head().id(),
                        draft.kind(),
                        Story.id("case", "ellis", "letter", draft.kind().code()),
                        0,
                        toWhom,
                        words)
                .orThrow();
    }
}
